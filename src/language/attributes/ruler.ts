import type { AttributeRule, Condition, RuleAttribute, TokenPattern } from '../model.ts';
import type { Form } from '../words/vocabulary.ts';

/** What the rules see of a token: what tagger and parser have said. */
export interface Seen {
  readonly form: Form;
  readonly tag: string;
  readonly pos: string;
  readonly dep: string;
}

/** A text's token by its number; undefined beyond its ends. */
export type TokenAt = (at: number) => Seen | undefined;

type Test = (seen: Seen) => boolean;

interface CompiledRule {
  readonly tests: readonly Test[];
  readonly index: number;
  readonly attributes: AttributeRule['attributes'];
}

/** What the rules change at a token, in the order of the rules. */
export type Changes = readonly AttributeRule['attributes'][];

const READ: Readonly<Record<RuleAttribute, (seen: Seen) => string>> = {
  tag: ({ tag }) => tag,
  pos: ({ pos }) => pos,
  dep: ({ dep }) => dep,
  lower: ({ form }) => form.lower,
  orth: ({ form }) => form.text,
  space: ({ form }) => String(form.space),
};

function holds(condition: Condition): (value: string) => boolean {
  if ('is' in condition) return (value) => value === condition.is;
  if ('matches' in condition) {
    const pattern = new RegExp(condition.matches, 'u');
    return (value) => pattern.test(value);
  }
  const values = new Set('in' in condition ? condition.in : condition.notIn);
  return 'in' in condition ? (value) => values.has(value) : (value) => !values.has(value);
}

function compile(pattern: TokenPattern): Test {
  const tests = (Object.keys(READ) as RuleAttribute[]).flatMap((name) => {
    const condition = pattern[name];
    if (condition === undefined) return [];
    const test = holds(condition);
    return [(seen: Seen) => test(READ[name](seen))];
  });
  return (seen) => tests.every((test) => test(seen));
}

/**
 * spaCy's attribute ruler: all rules look at the text as tagger and parser left it, then they are applied in order,
 * so that a later rule overrides an earlier one.
 */
export class Ruler {
  readonly #rules: readonly CompiledRule[];
  readonly #long: readonly CompiledRule[];

  constructor(rules: readonly AttributeRule[]) {
    this.#rules = rules.map(({ pattern, index, attributes }) => ({ tests: pattern.map(compile), index, attributes }));
    this.#long = this.#rules.filter(({ tests }) => tests.length > 1);
  }

  /** True where a rule over several tokens could start: then `changesAt` must be asked, not `changesAlone`. */
  startsLongRule(seen: Seen): boolean {
    return this.#long.some(({ tests }) => tests[0]?.(seen) === true);
  }

  /** What the rules over one token say. */
  changesAlone(seen: Seen): Changes {
    return this.#rules.filter(({ tests }) => tests.length === 1 && tests[0]?.(seen) === true).map((r) => r.attributes);
  }

  /** What all rules say of the token at `at`, those over several tokens included. */
  changesAt(tokens: TokenAt, at: number): Changes {
    return this.#rules
      .filter(({ tests, index }) => tests.every((test, i) => seenHolds(test, tokens(at - index + i))))
      .map(({ attributes }) => attributes);
  }

  /** The tokens that a rule over several tokens changes, where one matches from `at` on. */
  reachOf(tokens: TokenAt, at: number): readonly number[] {
    return this.#long
      .filter(({ tests }) => tests.every((test, i) => seenHolds(test, tokens(at + i))))
      .map(({ index }) => at + index);
  }
}

function seenHolds(test: Test, seen: Seen | undefined): boolean {
  return seen !== undefined && test(seen);
}
