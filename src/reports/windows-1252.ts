/** Of Windows-1252, the bytes 0x80 to 0x9F in order; five stand for themselves. */
const PUNCTUATION = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node 20's decoder reads Windows-1252 as ISO 8859-1: quotation marks and dashes come out as control characters. */
export function withWindowsPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => PUNCTUATION[control.charCodeAt(0) - 0x80] ?? control);
}
