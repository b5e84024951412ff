/** What an original says of itself, whatever its form: the middle ground between bytes and a `Report`. */
export interface Content {
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly externalId: string | null;
  /** ISO date with where it stands; null where the original gives none. */
  readonly published: StatedDate | null;
  readonly captions: readonly string[];
  /** What the report's id is made of. */
  readonly canonical: Uint8Array;
}

export interface StatedDate {
  readonly date: string;
  readonly from: 'hint' | 'structured' | 'meta' | 'visible';
}
