import type { AttestedClaim } from '../../records/attested.ts';
import type { Codebook, Kind } from '../../records/codebook.ts';
import type { Attached } from '../../records/event.ts';
import type { Claim } from '../../records/reading.ts';

/** Speech that stands further behind a happening than this, in characters, is hardly about it. */
const REACH = 700;

const SPEECH: Readonly<Record<string, Attached['as']>> = {
  'responsibility-claim': 'responsibility',
  accusation: 'accusation',
};

/**
 * What is said about each happening beside its telling: denials, claims of responsibility, accusations and background.
 * Each belongs to the happening that its own report tells in the same sentence, else last before it, else next after.
 *
 * @param claims all claims of the reports at hand
 * @returns by the id of the claim that tells the happening
 */
export function attachments(claims: readonly AttestedClaim[], codebook: Codebook): Map<string, Attached[]> {
  const kinds = new Map(codebook.kinds.map((kind) => [kind.id, kind]));
  const attached = new Map<string, Attached[]>();
  for (const own of byReport(claims)) {
    const tellings = own.filter(({ claim }) => isTelling(claim, kinds));
    for (const saying of own) {
      const as = attachedAs(saying.claim);
      if (as === null) continue;
      const about = nearest(
        saying.claim,
        tellings.filter((one) => mayBeAbout(saying.claim, one.claim, as)),
      );
      if (about === null) continue;
      attached.set(about.claim.id, [...(attached.get(about.claim.id) ?? []), attachedOf(saying, as)]);
    }
  }
  return attached;
}

function byReport(claims: readonly AttestedClaim[]): AttestedClaim[][] {
  const reports = new Map<string, AttestedClaim[]>();
  for (const one of claims) reports.set(one.report.id, [...(reports.get(one.report.id) ?? []), one]);
  return [...reports.values()].map((own) => own.toSorted((a, b) => compare(a.claim, b.claim)));
}

function compare(a: Claim, b: Claim): number {
  return a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1);
}

function isTelling(claim: Claim, kinds: ReadonlyMap<string, Kind>): boolean {
  const { modality } = claim;
  if (kinds.get(claim.kind)?.speech === true) return false;
  return modality === 'happened' || modality === 'ongoing' || modality === 'possible';
}

function attachedAs(claim: Claim): Attached['as'] | null {
  if (claim.modality === 'denied') return 'denial';
  return SPEECH[claim.kind] ?? (claim.modality === 'background' ? 'background' : null);
}

/** A denial and background are about their own kind; speech may be about anything that was done. */
function mayBeAbout(saying: Claim, telling: Claim, as: Attached['as']): boolean {
  return as === 'accusation' || as === 'responsibility' || saying.kind === telling.kind;
}

function nearest(saying: Claim, tellings: readonly AttestedClaim[]): AttestedClaim | null {
  const at = saying.trigger.start;
  const inSentence = tellings.find(({ claim }) => claim.evidence.some((quote) => quote.start <= at && at < quote.end));
  const before = tellings.findLast(({ claim }) => claim.trigger.start <= at);
  const after = tellings.find(({ claim }) => claim.trigger.start > at);
  const found = inSentence ?? before ?? after;
  return found === undefined || Math.abs(found.claim.trigger.start - at) > REACH ? null : found;
}

/** The line that an event keeps of what is said about it. */
export function attachedOf({ claim, report }: AttestedClaim, as: Attached['as']): Attached {
  const role = as === 'accusation' ? 'recipient' : 'actor';
  const named = claim.participants.find((one) => one.role === role);
  return {
    as,
    claim: claim.id,
    report: report.id,
    by: claim.source.name ?? claim.source.text?.quote ?? null,
    names: named === undefined ? null : (named.name ?? named.text.quote),
  };
}
