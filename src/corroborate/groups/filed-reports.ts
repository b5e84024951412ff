import { isDeepStrictEqual } from 'node:util';
import type { Profile } from '../pairs/profile.ts';
import type { Rarity } from '../pairs/text.ts';
import { Arena } from './arena.ts';
import { int32 } from './growing.ts';
import { type Packed, pack, unpack } from './packed.ts';
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

/** The reports whose stories are at hand unpacked: some 30 MB. */
const AT_HAND = 1500;
const GONE = -1;

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
  readonly #unpacked = new Recent<number, readonly Story[]>(AT_HAND);

  constructor(rarity: Rarity, held?: { readonly filed: readonly Filed[]; readonly stories: number }) {
    this.#rarity = rarity;
    for (let i = 0; i < (held?.stories ?? 0); i++) this.#reportOf.push(GONE);
    for (const filed of held?.filed ?? []) this.#put(filed);
  }

  get size(): number {
    return this.#homes.size;
  }

  held(): { readonly filed: readonly Filed[]; readonly stories: number } {
    return { filed: this.#filed.filter((filed) => filed !== null), stories: this.#reportOf.size };
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
    const known = this.#unpacked.get(place) ?? this.#atHand(place, unpack(filed.packed, this.#rarity));
    return known[number - filed.first] ?? null;
  }

  /** The claims of all reports. */
  *all(): Generator<string> {
    for (const filed of this.#filed) yield* filed?.ids ?? [];
  }

  profilesOf(report: string): Profile[] {
    const filed = this.of(report);
    return filed === null
      ? []
      : unpack(filed.packed, this.#rarity).flatMap(({ claims, riders }) => [...claims, ...riders]);
  }

  /**
   * Files what a report tells in the place of what it told before; null where that is the same.
   *
   * @param always files it also where it is the same
   */
  file(report: string, stories: readonly Story[], always: boolean): { now: Filed; gone: number[] } | null {
    const before = this.of(report);
    if (before === null && stories.length === 0) return null;
    if (!always && before !== null && isDeepStrictEqual(unpack(before.packed, this.#rarity), stories)) return null;
    const packed = pack(stories);
    const gone = before === null ? [] : this.#drop(before);
    const ids = stories.map(idsIn);
    const first = this.#reportOf.size;
    const holders = Uint16Array.from(ids.flatMap((own, i) => own.map(() => i)));
    const now = { report, ids: ids.flat(), holders, first, stories: stories.length, packed };
    for (const _ of stories) this.#reportOf.push(GONE);
    this.#atHand(this.#put(now), stories);
    return { now, gone };
  }

  #put(told: Filed): number {
    const { rest, hashes } = told.packed;
    const filed = { ...told, packed: { rest: this.#arena.bytes(rest), hashes: this.#arena.numbers(hashes) } };
    const place = this.#places.get(filed.report) ?? this.#filed.length;
    this.#filed[place] = filed;
    this.#places.set(filed.report, place);
    for (const id of filed.ids) this.#homes.set(id, place);
    for (let i = 0; i < filed.stories; i++) this.#reportOf.set(filed.first + i, place);
    return place;
  }

  #drop({ first, ids, report, stories }: Filed): number[] {
    for (const id of ids) this.#homes.delete(id);
    const gone = Array.from({ length: stories }, (_, i) => first + i);
    for (const story of gone) this.#reportOf.set(story, GONE);
    this.#unpacked.delete(this.#places.get(report) ?? GONE);
    return gone;
  }

  #atHand(place: number, stories: readonly Story[]): readonly Story[] {
    this.#unpacked.set(place, stories);
    return stories;
  }

  #filedOf(claim: string): Filed | null {
    return this.#filed[this.#homes.get(claim) ?? GONE] ?? null;
  }
}
