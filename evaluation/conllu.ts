import type { GivenWord } from '../src/language/pipeline.ts';

/** One word of a CoNLL-U or IOB2 file: its columns, and where it stands in its sentence's text (UTF-16). */
export interface Row {
  readonly columns: readonly string[];
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence as the file has it: `text` is the line `# text =`, or the words joined by spaces. */
export interface RowSentence {
  readonly text: string;
  readonly rows: readonly Row[];
  /** True for the first sentence of a document, of a paragraph. */
  readonly startsDocument: boolean;
  readonly startsParagraph: boolean;
  /** False where the file says that no space follows the last word. */
  readonly spaceAfter: boolean;
  /** The lines as they stood, comments included. */
  readonly lines: readonly string[];
}

/**
 * Reads sentences of tab-separated words with `#` comments. Words that a file writes as parts of a longer one
 * (`29-30 didn't`) are taken one by one; empty words (`8.1`) are left out.
 */
export function readRowSentences(file: string): readonly RowSentence[] {
  return file
    .replaceAll('\r\n', '\n')
    .split(/\n\n+/u)
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.some((line) => !line.startsWith('#')))
    .map(readSentence);
}

function readSentence(lines: readonly string[]): RowSentence {
  const table = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  const words = table.filter(([number = '']) => /^\d+$/u.test(number));
  const stated = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
  const text = stated ?? words.map(([, form = '']) => form).join(' ');
  return {
    text,
    rows: placeWords(words, text),
    startsDocument: lines.some((line) => line.startsWith('# newdoc')),
    startsParagraph: lines.some((line) => line.startsWith('# newpar')),
    spaceAfter: !table.slice(-2).some((columns) => columns.at(-1)?.includes('SpaceAfter=No') === true),
    lines,
  };
}

/** Finds each word in the text behind the word before; one that is not there stands empty where that one ended. */
function placeWords(words: readonly (readonly string[])[], text: string): readonly Row[] {
  let at = 0;
  return words.map((columns) => {
    const form = columns[1] ?? '';
    const found = text.indexOf(form, at);
    const start = found < 0 || found > at + 3 ? at : found;
    at = found < 0 || found > at + 3 ? at : found + form.length;
    return { columns, form, start, end: at };
  });
}

/** The words as the engine takes them, with the spaces that the text has between them. */
export function givenWords({ rows, text }: RowSentence): readonly GivenWord[] {
  return rows.map(({ form, end }) => ({ text: form, spaced: text[end] === ' ' }));
}
