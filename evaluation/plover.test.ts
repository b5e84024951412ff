import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPipeline } from '../src/language/folder.ts';
import type { Pipeline } from '../src/language/pipeline.ts';
import { parseMarked, parseTsv } from './plover.ts';
import { loadPloverKinds } from './plover-kinds.ts';
import { rootOf } from './plover-root.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const kinds = loadPloverKinds(join(root, 'data', 'plover-kinds.json'));
let pipeline: Pipeline;
beforeAll(() => {
  pipeline = readPipeline(join(root, 'models', 'en'));
});

function rootIn(marked: string): string | null {
  const sentence = parseMarked(marked);
  return rootOf(sentence, pipeline.analyse(sentence.text), [], kinds);
}

describe('the root of a marked sentence', () => {
  it.each([
    ['<s>Norland</s> imposed a curfew on <t>the port of Vell</t>.', 'COERCE'],
    ['<s>Norland</s> lifted the curfew in <t>the port of Vell</t>.', 'YIELD'],
    ['<s>Norland</s> refused to lift the curfew in <t>the port of Vell</t>.', 'REJECT'],
    ['<s>The minister</s> met <t>the rebels</t>, but <s>they</s> parted.', 'CONSULT'],
    ['<s>The minister</s> said he would meet <t>the rebels</t>.', 'AGREE'],
    ['<s>Norland</s> will provide food to <t>Sudland</t>.', 'AGREE'],
    ['<s>Norland</s> provided food to <t>Sudland</t>.', 'AID'],
    ['<s>Norland</s> did not provide food to <t>Sudland</t>.', 'REJECT'],
    ['<s>The rebels</s> threatened to bomb <t>the capital</t>.', 'THREATEN'],
    ['<s>Norland</s> vowed to attack <t>Sudland</t>.', 'THREATEN'],
    ['<s>The union</s> demanded that <t>the ministry</t> release its members.', 'REQUEST'],
    ['<s>Norland</s> signed a trade agreement with <t>Sudland</t>.', 'SUPPORT'],
    ['<s>Norland</s> suspended military aid to <t>Sudland</t>.', 'SANCTION'],
  ])('%s is %s', (marked, event) => {
    expect(rootIn(marked)).toBe(event);
  });

  it('is null where no word of the tables stands', () => {
    expect(rootIn('<s>The river</s> is near <t>the hill</t>.')).toBeNull();
  });
});

describe('marks and tables', () => {
  it('takes marks out and keeps the first party of each mark', () => {
    const { text, source, target } = parseMarked('Then <s>A</s> saw <t>B</t> and <t>C</t>.');
    expect(text).toBe('Then A saw B and C.');
    expect(text.slice(source?.start, source?.end)).toBe('A');
    expect(text.slice(target?.start, target?.end)).toBe('B');
  });

  it('reads quoted cells with tabs and quotes', () => {
    expect(parseTsv('a\tb\n"x ""y""\tz"\t\n')).toEqual([
      ['a', 'b'],
      ['x "y"\tz', ''],
    ]);
  });
});
