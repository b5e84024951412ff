import type { Claim } from './reading.ts';

/** What corroboration needs to know of the report that a claim stands in. */
export interface ReportHead {
  readonly id: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly fingerprint: string;
}

/** A claim with the report that makes it: what corroboration works on. */
export interface AttestedClaim {
  readonly claim: Claim;
  readonly report: ReportHead;
  /** Who last confirmed, corrected or added the claim, and when; null or missing where only the machine read it. */
  readonly checked?: { readonly by: string; readonly at: string } | null;
}
