import type { Span } from '../src/records/span.ts';
import type { Timex } from '../src/resolve/times/timex.ts';

/** A TimeML document: its plain text with the times in it, and the day it was created (ISO), null where it does not say. */
export interface TimeMlText {
  readonly text: string;
  readonly created: string | null;
  readonly times: readonly (Span & Timex)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads the `TEXT` of a TimeML file, or all of it where there is none; tags other than TIMEX3 are taken off. */
export function parseTimeMl(xml: string): TimeMlText {
  const created = creationDay(xml);
  const body = /<TEXT[^>]*>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? xml.replace(/<DCT>[\s\S]*?<\/DCT>/g, '');
  let text = '';
  const times: (Span & Timex)[] = [];
  const open: { start: number; attributes: string }[] = [];
  for (const [piece, close, tag, attributes] of body.matchAll(/<(\/?)([A-Za-z0-9]+)([^>]*)>|[^<]+/g)) {
    if (tag === undefined) text += unescaped(piece);
    else if (tag === 'TIMEX3' && close !== '/') open.push({ start: text.length, attributes: attributes ?? '' });
    else if (tag === 'TIMEX3') {
      const time = open.pop();
      if (time)
        times.push({
          start: time.start,
          end: text.length,
          type: typeOf(attribute(time.attributes, 'type')),
          value: attribute(time.attributes, 'value'),
        });
    }
  }
  return { text, created, times: times.filter(({ start, end }) => end > start) };
}

function creationDay(xml: string): string | null {
  const inDct = /<DCT>[\s\S]*?<TIMEX3([^>]*)>/.exec(xml)?.[1];
  const byFunction = /<TIMEX3([^>]*functionInDocument="(?:CREATION_TIME|PUBLICATION_TIME)"[^>]*)>/.exec(xml)?.[1];
  return /^\d{4}-\d\d-\d\d/.exec(attribute(inDct ?? byFunction ?? '', 'value'))?.[0] ?? null;
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function typeOf(word: string): Timex['type'] {
  return word === 'TIME' || word === 'DURATION' || word === 'SET' ? word : 'DATE';
}

function unescaped(text: string): string {
  return text.replace(/&(#\d+|[a-z]+);/g, (whole, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? whole),
  );
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The text again with the times that were found in it. */
export function writeTimeMl({ text, created }: TimeMlText, times: readonly (Span & Timex)[]): string {
  let body = '';
  let at = 0;
  times.forEach(({ start, end, type, value }, i) => {
    body += `${escaped(text.slice(at, start))}<TIMEX3 tid="t${i + 1}" type="${type}" value="${value}">${escaped(text.slice(start, end))}</TIMEX3>`;
    at = end;
  });
  const dct = `<DCT><TIMEX3 tid="t0" type="DATE" value="${created ?? ''}" functionInDocument="CREATION_TIME">${created ?? ''}</TIMEX3></DCT>`;
  return `<?xml version="1.0" ?>\n<TimeML>\n${dct}\n<TEXT>${body}${escaped(text.slice(at))}</TEXT>\n</TimeML>`;
}
