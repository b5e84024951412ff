import type { ActorKind, StateRole } from './actor.ts';

/** The words of one language around actors. All lower case. */
export interface ActorWords {
  /** Articles, numbers and quantities that stand before a name and are no part of it. */
  readonly leading: readonly string[];
  /** Those of them that point at something known: "the", "this", "its". */
  readonly definite: readonly string[];
  /** Heads that say what of a state is meant: "soldiers" mil, "warplanes" air, "ministry" gov. */
  readonly roles: Readonly<Record<string, StateRole>>;
  /** Heads that are people who do not fight, with the id of the list's entry for them. */
  readonly populations: Readonly<Record<string, string>>;
  /** Heads of armed groups that nobody named: "militants", "the group". */
  readonly armed: readonly string[];
  /** Heads that point back at one group: "the organisation", "the movement". */
  readonly anaphora: readonly string[];
  /** Heads that point back at whoever spoke, with the kinds of actor that they may be (null: any). */
  readonly speakers: Readonly<Record<string, readonly ActorKind[] | null>>;
  /** Heads that are single people of a state's forces: without "the", nobody knows whose. */
  readonly individuals: readonly string[];
  /** Heads that are deeds or arms and not people: without an owner, nobody knows whose ("aircraft", "a strike"). */
  readonly means: readonly string[];
  /** Words that keep "forces" from being those of the country that a report is about: "allied", "rebel". */
  readonly others: readonly string[];
  /** Owners that only the text around knows: "their", "its". */
  readonly possessives: readonly string[];
  /** Words that alone make no name of a group: "Attorney General's Office", "National Guard". */
  readonly generic: readonly string[];
  /** Words inside a tail behind which a name is the actor's: "belonging to". */
  readonly belonging: readonly string[];
  /** Words that make a capitalised name the name of a group: "Front", "Brigade". */
  readonly groupNouns: readonly string[];
  /** Right before a name: it is not the actor ("those fighting ISIL", "criticised by Russia"). */
  readonly notBehind: readonly string[];
  /** Joined behind a name: it is not the actor ("US-backed", "Qaeda-linked"). */
  readonly notBefore: readonly string[];
  /** Where the phrase's own head ends: "fighters | from the Front", "teachers | who fled". */
  readonly tailOpeners: readonly string[];
  /** Openers behind which the name itself may stand: "fighters from the Front", "members of Hamas". */
  readonly memberOf: readonly string[];
  /** Words of small weight inside capitalised names: "of", "for", "al". */
  readonly nameJoints: readonly string[];
}
