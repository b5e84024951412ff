import { dateOfField } from '../calendar.ts';
import { lineOf, type Page, unescaped } from './dom.ts';

/** What a page's JSON-LD or microdata (schema.org) says of its article. */
export interface Linked {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;

/** Reads the JSON-LD of the first article on the page, then microdata for what that leaves open. */
export function linkedData(page: Page): Linked {
  const article = things(page).find((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  return {
    title: textOf(article?.headline),
    publisher: nameOf(article?.publisher),
    url: textOf(article?.url),
    published: dateIn(article?.datePublished) ?? microdataDate(page),
  };
}

function things(page: Page): readonly Json[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    flat(parse(script.textContent ?? '')),
  );
}

/** Pages wrap their JSON-LD in comments or CDATA, or break it; a broken one says nothing. */
function parse(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)\s*;?\s*$/, '');
  try {
    return JSON.parse(bare.replace(/[\r\n\t]+/g, ' '));
  } catch {
    return null;
  }
}

function flat(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(flat);
  if (!isJson(value)) return [];
  return [value, ...flat(value['@graph']), ...flat(value.mainEntity), ...flat(value.mainEntityOfPage)];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Json): readonly string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? unescaped(value).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}

function nameOf(value: unknown): string | null {
  const [first] = [value].flat();
  return isJson(first) ? textOf(first.name) : textOf(first);
}

function dateIn(value: unknown): string | null {
  return typeof value === 'string' ? dateOfField(value) : null;
}

function microdataDate(page: Page): string | null {
  const element = page.querySelector('[itemprop~="datePublished"]');
  if (element === null) return null;
  return dateOfField(element.getAttribute('content') ?? element.getAttribute('datetime') ?? lineOf(element));
}
