import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { parallelism: 1, iterations: 2, memorySize: 19 * 1024, hashLength: 32 } as const;

/** What is kept of a password: argon2id in its usual notation. */
export function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  return argon2id({ ...COST, password: password.normalize('NFKC'), salt, outputType: 'encoded' });
}

/** Whether a password is the one that was kept. Where there is none it takes as long as where it is wrong. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  // An empty one is nobody's, and the library takes none.
  const right = await argon2Verify({ password: password.normalize('NFKC') || ' ', hash: kept ?? NOBODY });
  return right && kept !== null && password !== '';
}

/** A hash at the same cost, of a password that nobody knows. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
