import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Span } from '../src/records/span.ts';
import { findPlaceNames } from '../src/resolve/places/find.ts';
import { distanceKm, type Place } from '../src/resolve/places/place.ts';
import { resolvePlace } from '../src/resolve/places/resolve-place.ts';
import { reportContext } from '../src/resolve/resolve.ts';
import type { Evaluation } from './evaluation.ts';
import { analyse, bareReport, resources } from './mentions.ts';

/** A toponym of an article; offsets as the file counts them. */
interface Toponym extends Span {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

interface Article {
  readonly source: string;
  readonly text: string;
  readonly toponyms: readonly Toponym[];
}

interface Found extends Toponym {
  readonly place: Place | null;
  readonly km: number | null;
}

/** 100 miles: where a toponym counts as resolved (Gritta et al., GeoVirus; accuracy@161km). */
const NEAR_KM = 161;

/** Place names in news (GeoVirus's form): are they found in raw text, and, with names given, resolved near enough? */
export const places: Evaluation = {
  name: 'places',
  defaultData: '../shared/bench/geovirus',
  run: async ({ data, predictions, errors }) => {
    const articles = await loadArticles(data);
    const read = articles.map((article) => readArticle(article));
    const found = read.flatMap(({ found: toponyms }) => toponyms);
    const near = found.filter(({ km }) => km !== null && km <= NEAR_KM).length;
    const names = read.reduce(
      (sum, { hits, predicted }) => ({ hits: sum.hits + hits, predicted: sum.predicted + predicted.length }),
      { hits: 0, predicted: 0 },
    );
    if (predictions !== null) await write(predictions, read);
    return {
      scores: {
        within161: near / found.length,
        name_f1: (2 * names.hits) / (names.predicted + found.length),
        name_precision: names.hits / names.predicted,
        name_recall: names.hits / found.length,
        median_km: medianOf(found.map(({ km }) => km ?? 20_000)),
      },
      lines: errors ? read.flatMap(errorLines) : [],
    };
  },
};

async function loadArticles(folder: string): Promise<Article[]> {
  const file = (await readdir(folder)).find((name) => name.endsWith('.xml'));
  if (!file) throw new Error(`${folder}: no XML file`);
  const xml = await readFile(join(folder, file), 'utf8');
  const uncommented = xml.replace(/<!--[\s\S]*?-->/g, '');
  return uncommented.split('<article>').slice(1).map(parseArticle);
}

function parseArticle(xml: string): Article {
  const toponyms = xml
    .split('<location>')
    .slice(1)
    .map((location) => ({
      name: cell(location, 'name'),
      start: Number(cell(location, 'start')),
      end: Number(cell(location, 'end')),
      latitude: Number(cell(location, 'lat')),
      longitude: Number(cell(location, 'lon')),
    }));
  return { source: cell(xml, 'source'), text: cell(xml, 'text'), toponyms };
}

function cell(xml: string, tag: string): string {
  const inner = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1] ?? '';
  return inner.includes('&') ? (parseHTML(`<p>${inner}</p>`).document.querySelector('p')?.textContent ?? '') : inner;
}

interface ReadArticle {
  readonly article: Article;
  readonly found: readonly Found[];
  readonly predicted: readonly Span[];
  readonly hits: number;
}

function readArticle(article: Article): ReadArticle {
  const { text } = article;
  const analysis = analyse(text);
  const context = reportContext(
    bareReport(text, { published: null, publisher: null, title: null }),
    analysis,
    resources,
  );
  const shift = offsetShift(article);
  const found = article.toponyms.map((toponym): Found => {
    const { candidates, choice } = resolvePlace(
      { start: toponym.start + shift, end: toponym.end + shift },
      context.places,
    );
    const place = choice?.place ?? candidates[0]?.place ?? null;
    return { ...toponym, place, km: place && distanceKm(toponym, place) };
  });
  const predicted = findPlaceNames(context.places, analysis);
  const gold = new Set(article.toponyms.map(({ start, end }) => `${start + shift} ${end + shift}`));
  return { article, found, predicted, hits: predicted.filter(({ start, end }) => gold.has(`${start} ${end}`)).length };
}

/** Some files count from one: the shift that makes most names stand at their offsets. */
function offsetShift({ text, toponyms }: Article): number {
  const right = (shift: number): number =>
    toponyms.filter(({ name, start, end }) => text.slice(start + shift, end + shift) === name).length;
  return [0, -1, 1].sort((a, b) => right(b) - right(a))[0] ?? 0;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}

function errorLines({ article, found, predicted }: ReadArticle): string[] {
  const spans = new Set(predicted.map(({ start, end }) => article.text.slice(start, end)));
  const names = new Set(article.toponyms.map(({ name }) => name));
  return [
    ...found
      .filter(({ km }) => km === null || km > NEAR_KM)
      .map(
        (f) =>
          `far: "${f.name}" at ${f.latitude},${f.longitude}; found ${f.place?.name ?? 'nothing'} ${f.place?.country ?? ''} ${f.km === null ? '' : Math.round(f.km)} km`,
      ),
    ...[...names].filter((name) => !spans.has(name)).map((name) => `missed: "${name}"`),
    ...[...spans].filter((name) => !names.has(name)).map((name) => `extra: "${name}"`),
  ];
}

async function write(folder: string, read: readonly ReadArticle[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const rows = read.map(({ article, found, predicted }) => ({
    source: article.source,
    resolved: found.map(({ name, start, end, place }) => ({
      name,
      start,
      end,
      lat: place?.latitude ?? null,
      lon: place?.longitude ?? null,
    })),
    names: predicted.map(({ start, end }) => ({ start, end, name: article.text.slice(start, end) })),
  }));
  await writeFile(join(folder, 'places.json'), `${JSON.stringify(rows, null, 1)}\n`);
}
