/** The encoding that a page names in its first bytes: `<meta charset>`, its older form, or an XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start);
  const label = meta?.[1] ?? /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ?? null;
  // A page whose bytes let us read this is not in UTF-16, whatever it says; the HTML standard has the same rule.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
