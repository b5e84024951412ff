import type { AttestedClaim } from '../records/attested.ts';
import { type Decision, keptValues, type Pin } from '../records/decision.ts';
import type { ConflictEvent, EventFigure, PinnedValue } from '../records/event.ts';

/**
 * Events as people decided them: pinned values in the place of the machine's, with who pinned them; and who checked an
 * event: who last confirmed or discounted it, as long as that covers every claim that it has now, else who last checked
 * the last of its claims where people checked each one.
 *
 * @param decisions standing ones, in order, by the claims' ids of today
 */
export function decidedEvents(
  events: readonly ConflictEvent[],
  claims: readonly AttestedClaim[],
  decisions: readonly Decision[],
): ConflictEvent[] {
  const byId = new Map(claims.map((attested) => [attested.claim.id, attested]));
  const people = decisions.filter(({ coder }) => coder !== null);
  const verdicts = lastVerdicts(people);
  const pins = pinsByClaim(people);
  return events.map((event) => ({
    ...pinned(event, pins, byId),
    checked_by: checkedBy(event, verdicts, byId),
  }));
}

interface Checked {
  readonly by: string;
  readonly at: string;
}

/** By claim: the last verdict on an event that held it. */
function lastVerdicts(decisions: readonly Decision[]): ReadonlyMap<string, Checked> {
  const verdicts = new Map<string, Checked>();
  for (const { about, at, coder, value, verb } of decisions) {
    if (about.type !== 'event' || coder === null) continue;
    if (verb !== 'confirm' && verb !== 'discount' && verb !== 'restore') continue;
    for (const claim of keptValues[verb].safeParse(value).data?.claims ?? []) verdicts.set(claim, { by: coder, at });
  }
  return verdicts;
}

function checkedBy(
  { claims }: ConflictEvent,
  verdicts: ReadonlyMap<string, Checked>,
  byId: ReadonlyMap<string, AttestedClaim>,
): string | null {
  const checks = claims.map((id) => verdicts.get(id) ?? byId.get(id)?.checked ?? null);
  let last: Checked | null = null;
  for (const check of checks) {
    if (check === null) return null;
    if (last === null || check.at > last.at) last = check;
  }
  return last?.by ?? null;
}

interface StandingPin {
  readonly decision: string;
  readonly by: string;
  readonly at: string;
  readonly pin: Pin;
  readonly claims: readonly string[];
}

/** Pins by the claims that they hold on to: a value's own claim, and for a title all claims of its event then. */
function pinsByClaim(decisions: readonly Decision[]): ReadonlyMap<string, readonly StandingPin[]> {
  const pins = new Map<string, StandingPin[]>();
  for (const { at, coder, id, value, verb } of decisions) {
    const said = verb === 'pin' ? keptValues.pin.safeParse(value).data : undefined;
    if (said === undefined || coder === null) continue;
    const { claims, ...pin } = said;
    const held = { decision: id, by: coder, at, pin, claims };
    for (const claim of pin.slot === 'title' ? claims : [pin.claim])
      pins.set(claim, [...(pins.get(claim) ?? []), held]);
  }
  return pins;
}

function pinned(
  event: ConflictEvent,
  pins: ReadonlyMap<string, readonly StandingPin[]>,
  byId: ReadonlyMap<string, AttestedClaim>,
): ConflictEvent {
  const held = new Set(event.claims.flatMap((id) => pins.get(id) ?? []));
  const inOrder = [...held].filter((pin) => isFor(pin, event)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const last = new Map(inOrder.map((one) => [slotKey(one.pin), one]));
  return [...last.values()].reduce((now, one) => withPin(now, one, byId), event);
}

/** A title goes where most of the claims are that it was given to. */
function isFor({ claims, pin }: StandingPin, event: ConflictEvent): boolean {
  if (pin.slot !== 'title') return true;
  return 2 * claims.filter((id) => event.claims.includes(id)).length > claims.length;
}

function slotKey(pin: Pin): string {
  return pin.slot === 'figure' ? `figure ${pin.measure} ${pin.population}` : pin.slot;
}

function withPin(event: ConflictEvent, standing: StandingPin, byId: ReadonlyMap<string, AttestedClaim>): ConflictEvent {
  const changed = changedBy(event, standing.pin, byId);
  if (changed === null) return event;
  const { at, by, decision, pin } = standing;
  const entry: PinnedValue = {
    slot: pin.slot,
    measure: pin.slot === 'figure' ? pin.measure : null,
    population: pin.slot === 'figure' ? pin.population : null,
    title: pin.slot === 'title' ? pin.to : null,
    claim: pin.slot === 'title' ? null : pin.claim,
    by,
    at,
    decision,
  };
  return { ...changed, pinned: [...(event.pinned ?? []), entry] };
}

/** Null where the claim no longer says such a value. */
function changedBy(event: ConflictEvent, pin: Pin, byId: ReadonlyMap<string, AttestedClaim>): ConflictEvent | null {
  if (pin.slot === 'title') return event;
  const claim = byId.get(pin.claim)?.claim;
  if (claim === undefined) return null;
  const claims = [pin.claim];
  switch (pin.slot) {
    case 'kind':
      return { ...event, kind: claim.kind };
    case 'time': {
      if (claim.time === null) return null;
      const { end, precision, start } = claim.time;
      return { ...event, time: { start, end, precision, claims } };
    }
    case 'place': {
      if (claim.place === null) return null;
      const { text, ...place } = claim.place;
      return { ...event, place: { ...place, name: place.name ?? text?.quote ?? null, claims } };
    }
    case 'figure':
      return withFigure(event, pin);
  }
}

/** The best value becomes what the pinned claim says; what others say stays beside it. */
function withFigure(event: ConflictEvent, pin: Pin & { readonly slot: 'figure' }): ConflictEvent | null {
  const isIt = (figure: EventFigure): boolean => figure.measure === pin.measure && figure.population === pin.population;
  const saying = event.figures.find(isIt)?.sayings.find((one) => one.claim === pin.claim);
  const best = saying?.best ?? saying?.low ?? saying?.high;
  if (best === undefined || best === null) return null;
  return { ...event, figures: event.figures.map((figure) => (isIt(figure) ? { ...figure, best } : figure)) };
}
