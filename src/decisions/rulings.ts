import { type Decision, keptValues } from '../records/decision.ts';

/**
 * Standing decisions on events, said as corroboration reads them: which claims a person made one, or kept apart, and
 * which happening was confirmed or found wrong. Each names the claims that it meant when it was made, never an event:
 * so what the machine adds to an event later is bound by nothing that a person said before.
 */
export function groupRulings(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ coder }) => coder !== null).flatMap(rulingOf);
}

function rulingOf(decision: Decision): Decision[] {
  const { value, verb } = decision;
  switch (verb) {
    case 'merge':
      return about(decision, keptValues.merge.safeParse(value).data?.claims, (claims) => ({ claims }));
    case 'split':
      return splitRulings(decision);
    case 'never-same': {
      const said = keptValues['never-same'].safeParse(value).data;
      return about(decision, said?.claims, (claims) => ({ claims, from: said?.from ?? [] }));
    }
    case 'discount':
      return about(decision, keptValues.discount.safeParse(value).data?.claims, (claims) => ({ claims }));
    case 'restore':
      return about({ ...decision, verb: 'confirm' }, keptValues.restore.safeParse(value).data?.claims, (claims) => ({
        claims,
      }));
    case 'confirm':
      if (decision.about.type !== 'event') return [];
      return about(decision, keptValues.confirm.safeParse(value).data?.claims, (claims) => ({ claims }));
    case 'take-out':
      return [decision];
    default:
      return [];
  }
}

/** What was split off is one happening, and none of the event's others. */
function splitRulings(decision: Decision): Decision[] {
  const said = keptValues.split.safeParse(decision.value).data;
  if (said === undefined) return [];
  const { claims, from } = said;
  return [
    ...about({ ...decision, verb: 'never-same' }, claims, () => ({ claims, from })),
    ...about({ ...decision, id: `${decision.id}+`, verb: 'merge' }, claims, () => ({ claims })),
  ];
}

/** The decision about the first of its claims; decisions of before claims were kept stay as they are. */
function about(
  decision: Decision,
  claims: readonly string[] | undefined,
  say: (claims: readonly string[]) => unknown,
): Decision[] {
  const [first] = claims ?? [];
  if (claims === undefined || first === undefined) return [decision];
  return [{ ...decision, about: { type: 'claim', id: first }, value: say(claims) }];
}
