import type { PlaceKind } from './place.ts';

/** The words of one language around places. All lower case. */
export interface PlaceWords {
  /** Words that say of what kind a place is, beside its name: "province", "village". */
  readonly types: Readonly<Record<string, PlaceKind>>;
  /** Words for a part of a place that has no borders: "northern", "countryside", "outskirts". */
  readonly parts: readonly string[];
  /** Of them those that are points of the compass, with their bearing in degrees. */
  readonly bearings: Readonly<Record<string, number>>;
  /** Units of length in km. */
  readonly lengths: Readonly<Record<string, number>>;
  /** Regular expression of "NUMBER UNIT BEARING of", with groups amount, unit and bearing; slots {number}, {unit}, {bearing}. */
  readonly offset: string;
  /** Words between names of a list, where the second does not contain the first: "A and B". */
  readonly lists: readonly string[];
  /** What a phrase without a name begins with when it points back: "the village", "this town". */
  readonly definite: RegExp;
  /** Words that stand before a name and are no part of it. */
  readonly leading: readonly string[];
  /** Small words inside names: "Khan al-Assal", "Rio de Janeiro". */
  readonly joints: readonly string[];
  /** Words after which a wider place follows: "in", "of", "near". */
  readonly containers: readonly string[];
  /** Capitalised words that are no places when they stand alone, whatever a gazetteer says: months, titles, "President". */
  readonly never: ReadonlySet<string>;
  /** Acronyms of countries, folded: "us", "uae"; other words in capitals alone are no places. */
  readonly acronyms: ReadonlySet<string>;
  /** Words that behind a name make it a group's or a person's: "Idlib Free Army", "Aleppo Media Center". */
  readonly groupNouns: readonly string[];
  /** Titles before a name that make it a person's. */
  readonly titles: readonly string[];
}
