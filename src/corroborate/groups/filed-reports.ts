import { isDeepStrictEqual } from 'node:util';
import type { Profile } from '../pairs/profile.ts';
import type { Rarity } from '../pairs/text.ts';
import { Arena } from './arena.ts';
import { int32 } from './growing.ts';
import { Interned } from './interned.ts';
import { type Common, type Packed, pack, unpackCommon, unpackStory } from './packed.ts';
import { Recent } from './recent.ts';
import { idsIn, type Story } from './story.ts';

/** The stories of a report as they are filed. */
export interface Filed {
  readonly report: string;
  /** Its claims, story after story. */
  readonly ids: readonly string[];
  /** By claim: which of the stories holds it. */
  readonly holders: Uint16Array;
  /** The number of its first story; the others follow. No number is ever used again. */
  readonly first: number;
  readonly stories: number;
  readonly packed: Packed;
}

/** So many stories are at hand unpacked, and of so many reports what their stories share: some 50 MB. */
const STORIES_AT_HAND = 32_000;
const REPORTS_AT_HAND = 6000;
const GONE = -1;

/** All that is filed, for another to begin with. */
export interface FiledHeld {
  readonly filed: readonly Filed[];
  /** How many stories were ever numbered. */
  readonly stories: number;
  /** The values that the packed stories share. */
  readonly interned: readonly unknown[];
}

/** The stories of all reports, packed, and where each claim is. */
export class FiledReports {
  readonly #rarity: Rarity;
  readonly #filed: (Filed | null)[] = [];
  readonly #places = new Map<string, number>();
  /** By claim: the place of its report. */
  readonly #homes = new Map<string, number>();
  /** By story: the place of its report; -1 where it is no more. */
  readonly #reportOf = int32();
  readonly #arena = new Arena();
  readonly #interned: Interned;
  readonly #unpacked = new Recent<number, Story>(STORIES_AT_HAND);
  readonly #commons = new Recent<number, Common>(REPORTS_AT_HAND);

  constructor(rarity: Rarity, held?: FiledHeld) {
    this.#rarity = rarity;
    this.#interned = new Interned(held?.interned);
    for (let i = 0; i < (held?.stories ?? 0); i++) this.#reportOf.push(GONE);
    for (const filed of held?.filed ?? []) this.#put(filed);
  }

  get size(): number {
    return this.#homes.size;
  }

  held(): FiledHeld {
    const filed = this.#filed.filter((one) => one !== null);
    return { filed, stories: this.#reportOf.size, interned: this.#interned.values };
  }

  has(claim: string): boolean {
    return this.#homes.has(claim);
  }

  of(report: string): Filed | null {
    return this.#filed[this.#places.get(report) ?? GONE] ?? null;
  }

  reportOf(claim: string): string | null {
    return this.#filedOf(claim)?.report ?? null;
  }

  /** The number of the story that holds a claim. */
  storyOf(claim: string): number | null {
    const filed = this.#filedOf(claim);
    return filed === null ? null : filed.first + (filed.holders[filed.ids.indexOf(claim)] ?? 0);
  }

  /** Whether a story is filed still. */
  stands(story: number): boolean {
    return this.#reportOf.at(story) !== GONE;
  }

  claimsIn(story: number): string[] {
    const filed = this.#filed[this.#reportOf.at(story)] ?? null;
    return filed === null ? [] : filed.ids.filter((_, i) => filed.holders[i] === story - filed.first).sort();
  }

  story(number: number): Story | null {
    const place = this.#reportOf.at(number);
    const filed = this.#filed[place] ?? null;
    if (filed === null) return null;
    const known = this.#unpacked.get(number);
    if (known !== undefined) return known;
    const story = this.#unpack(place, filed, number - filed.first);
    this.#unpacked.set(number, story);
    return story;
  }

  /** The claims of all reports. */
  *all(): Generator<string> {
    for (const filed of this.#filed) yield* filed?.ids ?? [];
  }

  profilesOf(report: string): Profile[] {
    return this.#storiesOf(report).flatMap(({ claims, riders }) => [...claims, ...riders]);
  }

  /**
   * Files what a report tells in the place of what it told before; null where that is the same.
   *
   * @param always files it also where it is the same
   */
  file(report: string, stories: readonly Story[], always: boolean): { now: Filed; gone: number[] } | null {
    const before = this.of(report);
    if (before === null && stories.length === 0) return null;
    if (!always && before !== null && isDeepStrictEqual(this.#storiesOf(report), stories)) return null;
    const packed = pack(stories, this.#interned);
    const gone = before === null ? [] : this.#drop(before);
    const ids = stories.map(idsIn);
    const first = this.#reportOf.size;
    const holders = Uint16Array.from(ids.flatMap((own, i) => own.map(() => i)));
    const now = { report, ids: ids.flat(), holders, first, stories: stories.length, packed };
    for (const _ of stories) this.#reportOf.push(GONE);
    this.#put(now);
    for (const [i, story] of stories.entries()) this.#unpacked.set(first + i, story);
    return { now, gone };
  }

  #put(told: Filed): void {
    const filed = { ...told, packed: this.#arena.keep(told.packed) };
    const place = this.#places.get(filed.report) ?? this.#filed.length;
    this.#filed[place] = filed;
    this.#places.set(filed.report, place);
    for (const id of filed.ids) this.#homes.set(id, place);
    for (let i = 0; i < filed.stories; i++) this.#reportOf.set(filed.first + i, place);
  }

  #drop({ first, ids, report, stories }: Filed): number[] {
    for (const id of ids) this.#homes.delete(id);
    const gone = Array.from({ length: stories }, (_, i) => first + i);
    for (const story of gone) this.#reportOf.set(story, GONE);
    for (const story of gone) this.#unpacked.delete(story);
    this.#commons.delete(this.#places.get(report) ?? GONE);
    return gone;
  }

  #storiesOf(report: string): Story[] {
    const place = this.#places.get(report) ?? GONE;
    const filed = this.#filed[place] ?? null;
    return filed === null ? [] : Array.from({ length: filed.stories }, (_, i) => this.#unpack(place, filed, i));
  }

  #unpack(place: number, { ids, packed, report }: Filed, story: number): Story {
    const common = this.#commons.get(place) ?? unpackCommon(packed, this.#rarity);
    this.#commons.set(place, common);
    const [interned, rarity] = [this.#interned, this.#rarity];
    return unpackStory(packed, story, { ...common, report, ids, interned, rarity });
  }

  #filedOf(claim: string): Filed | null {
    return this.#filed[this.#homes.get(claim) ?? GONE] ?? null;
  }
}
