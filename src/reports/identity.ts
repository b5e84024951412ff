import { createHash } from 'node:crypto';

/**
 * A report's id: `r-` and 16 hex digits of SHA-256 over what was published, by whom, and at which address. The same
 * wire copy in two outlets is two reports; the same line in a longer file is the same report.
 *
 * @param canonical the original's canonical bytes.
 * @param address the page's URL or the outlet's own number, null where neither is known.
 */
export function reportId(canonical: Uint8Array, publisher: string | null, address: string | null): string {
  const hash = createHash('sha256').update(canonical);
  // JSON keeps the two parts, and null and "", apart.
  hash.update(JSON.stringify([publisher, address]));
  return `r-${hash.digest('hex').slice(0, 16)}`;
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The print of a text's words: case, compatibility forms, punctuation, symbols and white space do not count. */
export function fingerprint(text: string): string {
  return sha256(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  );
}
