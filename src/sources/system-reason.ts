/** System errors in words for people; the others keep their code. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'its links go round in a circle',
  EISDIR: 'it is a folder',
  EIO: 'the disk could not be read',
  ENAMETOOLONG: 'the path is too long',
};

/** Why the system refused, for a `Failure`'s detail. Throws on what is no system error: that is a bug of ours. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return WORDS[error.code] ?? `the system says ${error.code}`;
}
