import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The canonical JSON of a value, RFC 8785: one value, one text. Throws where a value has none (undefined, NaN). */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (typeof text !== 'string') throw new TypeError('This value has no JSON.');
  return text;
}

// The package is CommonJS that says it is not, so its function has no type here.
const imported: unknown = canonicalize;
function serialize(value: unknown): unknown {
  if (typeof imported !== 'function') throw new TypeError('The package canonicalize is no function.');
  return imported(value);
}

/** SHA-256 in hex; a string counts as its UTF-8 bytes. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
