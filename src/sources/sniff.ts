/** What the first bytes of a file tell: a document of another program, no text at all, UTF-16. */

/** First bytes of files that look like text to the eye of a decoder, or that deserve their name in a message. */
const SIGNATURES: readonly { readonly start: string; readonly is: string }[] = [
  { start: '%PDF-', is: 'a PDF document' },
  { start: 'PK\x03\x04', is: 'a ZIP archive or an Office document' },
  { start: '\x1f\x8b', is: 'a gzip archive' },
  { start: '\xd0\xcf\x11\xe0', is: 'an old Office document' },
  { start: '{\\rtf', is: 'a rich text document' },
  { start: '\x89PNG', is: 'a picture' },
  { start: '\xff\xd8\xff', is: 'a picture' },
  { start: 'GIF8', is: 'a picture' },
  { start: 'WARC/', is: 'a web archive' },
];

/** Names the form of a file by its first bytes, or null where they say nothing. */
export function foreignForm(start: Uint8Array): string | null {
  const head = Buffer.from(start.subarray(0, 16)).toString('latin1');
  return SIGNATURES.find((signature) => head.startsWith(signature.start))?.is ?? null;
}

/** True where the bytes hold zeros and are not UTF-16. */
export function looksBinary(start: Uint8Array): boolean {
  return start.includes(0) && utf16Label(start) === null;
}

/** `utf-16le` or `utf-16be` by the byte order mark or by the zeros beside ASCII at the very start, else null. */
export function utf16Label(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = start;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return null;
}

/** The stream without its byte order mark; UTF-16 becomes UTF-8, so that a line feed is one byte. */
export async function* utf8Pieces(pieces: AsyncIterable<Uint8Array>, start: Uint8Array): AsyncIterable<Uint8Array> {
  const label = utf16Label(start);
  if (label !== null) yield* transcoded(pieces, label);
  else if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) yield* without(pieces, 3);
  else yield* pieces;
}

async function* transcoded(pieces: AsyncIterable<Uint8Array>, label: string): AsyncIterable<Uint8Array> {
  const decoder = new TextDecoder(label);
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function* without(pieces: AsyncIterable<Uint8Array>, count: number): AsyncIterable<Uint8Array> {
  let left = count;
  for await (const piece of pieces) {
    const cut = Math.min(left, piece.length);
    left -= cut;
    yield piece.subarray(cut);
  }
}
