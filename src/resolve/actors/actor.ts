/** Who acts in a war, or tells of it. The second column of docs/actors.md says what each kind is. */
export const ACTOR_KINDS = [
  'government',
  'state-force',
  'police',
  'rebel-group',
  'militia',
  'political-body',
  'external-force',
  'criminal-group',
  'international-body',
  'monitor',
  'aid',
  'outlet',
  'civilians',
  'protesters',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What an actor of a state is to it: its government, its forces, an arm of them, its police. */
export const STATE_ROLES = ['gov', 'mil', 'army', 'air', 'navy', 'police'] as const;
export type StateRole = (typeof STATE_ROLES)[number];

/** Words that only some use of an actor. */
export interface View {
  readonly words: string;
  /** `hostile`: its enemies' word, kept as said; an actor's id: means this only in that actor's mouth or its side's. */
  readonly by: string;
}

/** A tie to another actor while it lasted; ISO dates or parts of them, open where empty. */
export interface Tie {
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2; null for bodies of no one country. */
  readonly country: string | null;
  /** Countries where it acts. */
  readonly theatres: readonly string[];
  /** ACLED's inter code, 1 to 8. */
  readonly inter: number;
  readonly wikidata: string | null;
  /** Names by which it is known everywhere, the list's own first. */
  readonly names: readonly string[];
  /** Words that mean it in reports of its theatres: "US-backed forces". */
  readonly descriptions: readonly string[];
  readonly views: readonly View[];
  readonly partOf: readonly Tie[];
  readonly allies: readonly Tie[];
  readonly from: string;
  readonly to: string;
  /** Where the entry comes from, as SOURCES.md explains. */
  readonly source: string;
}
