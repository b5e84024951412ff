/** What a spreadsheet takes for the beginning of a formula, also in full width, also behind white space. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * Makes text that came from outside safe to open in a spreadsheet: what could be run as a formula gets an apostrophe
 * in front, which spreadsheets show as plain text (OWASP, "CSV Injection").
 */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
