import { analyse } from 'chardet';
import { withWindowsPunctuation } from './windows-1252.ts';

/** What was read, or why it is no text. */
export type Decoded =
  | { readonly text: string }
  | { readonly not: 'empty'; readonly blank: string }
  | { readonly not: 'binary' };

/**
 * Bytes to text, without a byte order mark and otherwise unchanged. A byte order mark is believed first, then UTF-8
 * where it fits, then what the document declares, then a statistical guess (chardet). Never throws: wrong bytes become U+FFFD.
 *
 * @param declared an encoding that the document names itself, by its WHATWG label.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.length === 0) return { not: 'empty', blank: '' };
  if (isBinary(bytes)) return { not: 'binary' };
  const text = decodeWith(bytes, encodingOf(bytes, declared));
  if (text.includes('\0') || mostlyControls(text)) return { not: 'binary' };
  return /\S/.test(text) ? { text } : { not: 'empty', blank: text };
}

const SIGNATURES = [
  '%PDF-',
  'PK\x03\x04',
  '\x1f\x8b',
  '\xd0\xcf\x11\xe0',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x7fELF',
];

function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return SIGNATURES.some((signature) => head.startsWith(signature));
}

function encodingOf(bytes: Uint8Array, declared: string | null): string {
  return markOf(bytes) ?? wideOf(bytes) ?? utf8(bytes) ?? known(declared) ?? guessed(bytes) ?? 'windows-1252';
}

/** The encoding that a byte order mark names. */
function markOf([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: in Latin-script text every second byte is zero, always on the same side. */
function wideOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2048);
  if (!sample.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte === 0 && i % 2 === 0) even++;
    else if (byte === 0) odd++;
  }
  const few = sample.length / 50;
  const many = sample.length / 6;
  if (odd > many && even < few) return 'utf-16le';
  return even > many && odd < few ? 'utf-16be' : null;
}

const ESCAPE = 0x1b;

/** UTF-8 where the bytes are it, apart from a few damaged ones; not for the encodings that hide behind escapes in ASCII. */
function utf8(bytes: Uint8Array): string | null {
  if (bytes.includes(ESCAPE)) return null;
  const text = new TextDecoder().decode(bytes);
  const wrong = count(text, /\uFFFD/g);
  const right = count(text, /[\u0080-\uFFFC]/g);
  return wrong === 0 || wrong * 20 < right ? 'utf-8' : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The label, if the built-in decoder knows it. */
function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** chardet looks at every byte pair; 64 KiB are plenty to tell by. */
function guessed(bytes: Uint8Array): string | null {
  for (const match of analyse(bytes.subarray(0, 65_536))) {
    const label = known(match.name);
    if (label !== null && !label.startsWith('utf-16')) return label;
  }
  return null;
}

function decodeWith(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes);
  return label === 'windows-1252' ? withWindowsPunctuation(text) : text;
}

/** Control characters other than tabs, line ends and page breaks, in more than one of fifty characters. */
function mostlyControls(text: string): boolean {
  const sample = text.slice(0, 65_536);
  return count(sample, /(?![\t\n\v\f\r\u0085])\p{Cc}/gu) * 50 > sample.length;
}
