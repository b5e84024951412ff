/** What a coder may do: read; decide; decide and rule over coders, codebook, grade rules, actors and places. */
export const CODER_ROLES = ['reader', 'coder', 'reviewer'] as const;
export type CoderRole = (typeof CODER_ROLES)[number];

/** Somebody who works on a record. */
export interface Coder {
  readonly name: string;
  readonly role: CoderRole;
  /** Argon2id in its usual notation; null for who can only be picked on loopback. */
  readonly password: string | null;
}

/** Whether a role has all rights of another. */
export function mayAs(role: CoderRole, needed: CoderRole): boolean {
  return CODER_ROLES.indexOf(role) >= CODER_ROLES.indexOf(needed);
}
