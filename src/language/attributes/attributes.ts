import type { PipelineRules, TagLabel } from '../model.ts';
import type { Document } from '../tokens/document.ts';
import type { Form } from '../words/vocabulary.ts';
import { type Lemmatizer, makeLemmatizer } from './lemmatizer.ts';
import { type Changes, Ruler, type Seen } from './ruler.ts';

/** What is finally said of a token, apart from its head. */
export interface Attributes {
  readonly tag: string;
  readonly pos: string;
  readonly morph: string;
  readonly lemma: string;
  readonly dep: string;
}

interface Known extends Attributes {
  readonly startsLongRule: boolean;
}

/**
 * Tags, parts of speech, features and lemmas from what tagger and parser said. Nearly always these depend on the form,
 * the tag and the dependency label alone, so they are worked out once for each such triple; the few rules over several
 * tokens are looked at where one could start.
 */
export class AttributeFinder {
  readonly #labels: readonly TagLabel[];
  readonly #ruler: Ruler;
  readonly #lemmatize: Lemmatizer;
  readonly #known = new Map<number, Map<string, Known>>();

  constructor(rules: PipelineRules) {
    this.#labels = rules.tags;
    this.#ruler = new Ruler(rules.attributes);
    this.#lemmatize = makeLemmatizer(rules.lemmas);
  }

  /** `tags` are indices of the model's tag labels, `deps` the labels of the tree. */
  find({ forms }: Document, tags: Int32Array, deps: readonly string[]): readonly Attributes[] {
    const attributes: Attributes[] = [];
    const starts: number[] = [];
    for (const [i, form] of forms.entries()) {
      const known = this.#lookUp(form, tags[i] ?? 0, deps[i] ?? '');
      attributes.push(known);
      if (known.startsLongRule) starts.push(i);
    }
    if (starts.length === 0) return attributes;
    const seen = (at: number) => {
      const form = forms[at];
      return form === undefined ? undefined : this.#seen(form, tags[at] ?? 0, deps[at] ?? '');
    };
    for (const at of starts.flatMap((start) => this.#ruler.reachOf(seen, start))) {
      const token = seen(at);
      if (token !== undefined) attributes[at] = this.#apply(token, tags[at] ?? 0, this.#ruler.changesAt(seen, at));
    }
    return attributes;
  }

  #lookUp(form: Form, tag: number, dep: string): Known {
    const key = form.number * this.#labels.length + tag;
    const byDep = this.#known.get(key) ?? new Map<string, Known>();
    const known = byDep.get(dep);
    if (known !== undefined) return known;
    const seen = this.#seen(form, tag, dep);
    const startsLongRule = this.#ruler.startsLongRule(seen);
    const made = { ...this.#apply(seen, tag, this.#ruler.changesAlone(seen)), startsLongRule };
    byDep.set(dep, made);
    this.#known.set(key, byDep);
    return made;
  }

  #seen(form: Form, tag: number, dep: string): Seen {
    const label = this.#labels[tag];
    return { form, tag: label?.tag ?? '', pos: label?.pos ?? '', dep };
  }

  #apply({ form, tag, pos, dep }: Seen, label: number, changes: Changes): Attributes {
    const morph = this.#labels[label]?.morph ?? '';
    const set: Partial<Attributes> = Object.assign({}, ...changes);
    const merged = { tag, pos, morph, dep, ...set };
    return { ...merged, lemma: set.lemma ?? this.#lemmatize(form.text, merged.pos, merged.morph) };
  }
}
