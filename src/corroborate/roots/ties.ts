import { z } from 'zod';

/** What corroboration knows of the actor list: what an actor is, and to whom it belongs. */
export interface ActorTies {
  /** The actor's kind in the actor list, "rebel-group" say; null for an id that is not listed. */
  readonly kindOf: (actor: string) => string | null;
  /** The actor, and everything that it is part of, nearest first. */
  readonly lineOf: (actor: string) => readonly string[];
  /** Whether two actors are of one side: the same, one part of the other, both part of a third, or allies. */
  readonly sameSide: (a: string, b: string) => boolean;
}

/** A row of the actor list, docs/actors.md; ties are `actor@from/to`, of which only the actor counts here. */
const rowSchema = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  part_of: z.string().default(''),
  allies: z.string().default(''),
});
export type ActorRow = z.infer<typeof rowSchema>;

/** Reads the columns that count here of a table with a head line, cells parted by tabs. */
export function actorRows(table: string): ActorRow[] {
  const [head = '', ...lines] = table.split(/\r?\n/u).filter((line) => line !== '');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return rowSchema.parse(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));
  });
}

export function actorTies(rows: readonly ActorRow[]): ActorTies {
  const known = new Map(rows.map((row) => [row.id, row]));
  const lines = new Map<string, readonly string[]>();
  const lineOf = (actor: string): readonly string[] => {
    const line = lines.get(actor) ?? lineFrom(actor, known);
    lines.set(actor, line);
    return line;
  };
  const allied = (a: string, b: string): boolean =>
    tiedTo(known.get(a)?.allies).some((ally) => lineOf(b).includes(ally));
  const meet = (a: string, b: string): boolean =>
    lineOf(a).some((one) => lineOf(b).includes(one) || allied(one, b)) || lineOf(b).some((one) => allied(one, a));
  // Asked for every two claims that are compared; the list has some two thousand actors.
  const sides = new Map<string, Map<string, boolean>>();
  return {
    kindOf: (actor) => known.get(actor)?.kind ?? null,
    lineOf,
    sameSide: (a, b) => {
      const own = sides.get(a) ?? new Map<string, boolean>();
      const same = own.get(b) ?? meet(a, b);
      if (!own.has(b)) sides.set(a, own.set(b, same));
      return same;
    },
  };
}

function lineFrom(actor: string, known: ReadonlyMap<string, ActorRow>): string[] {
  const line = new Set([actor]);
  for (const one of line) for (const above of tiedTo(known.get(one)?.part_of)) line.add(above);
  return [...line];
}

function tiedTo(cell = ''): string[] {
  return cell.split('|').flatMap((tie) => tie.split('@')[0]?.trim() || []);
}
