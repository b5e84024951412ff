import { dateOfField } from '../calendar.ts';
import type { Content, StatedDate } from '../content.ts';
import { lineOf, type Page } from './dom.ts';
import { type Linked, linkedData } from './linked-data.ts';
import { visibleDate } from './visible-date.ts';

export type Metadata = Pick<Content, 'title' | 'publisher' | 'url' | 'published'>;

/** What a page says of itself: structured data first, then meta elements, then what stands on it. */
export function metadata(page: Page): Metadata {
  const linked = linkedData(page);
  const url = webAddress(linkOf(page, 'canonical')) ?? webAddress(metaOf(page, ['og:url'])) ?? webAddress(linked.url);
  // The site before the structured data's publisher: there, some name the agency whose copy they print.
  const publisher = metaOf(page, SITE_METAS) ?? linked.publisher ?? hostOf(url);
  return { title: titleOf(page, linked, publisher), publisher, url, published: dateOf(page, linked) };
}

const SITE_METAS = ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher'];

const DATE_METAS = [
  ...['article:published_time', 'article:published', 'og:published_time', 'og:article:published_time'],
  ...[
    'datepublished',
    'publishdate',
    'publish-date',
    'publish_date',
    'pubdate',
    'publication_date',
    'publication-date',
  ],
  ...[
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dc.date.created',
  ],
  ...[
    'dcterms.created',
    'article.published',
    'originalpublicationdate',
    'cxenseparse:recs:publishtime',
    'ptime',
    'date',
  ],
];

/** The content of the first meta element with one of these names, in the order of the names. */
function metaOf(page: Page, names: readonly string[]): string | null {
  const metas = [...page.querySelectorAll('meta[content]')].map((meta) => ({
    name: (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').trim().toLowerCase(),
    content: (meta.getAttribute('content') ?? '').trim(),
  }));
  for (const name of names) {
    const found = metas.find((meta) => meta.name === name && meta.content !== '');
    if (found !== undefined) return found.content;
  }
  return null;
}

function linkOf(page: Page, rel: string): string | null {
  return page.querySelector(`link[rel="${rel}"][href]`)?.getAttribute('href') ?? null;
}

function webAddress(value: string | null): string | null {
  return value !== null && /^https?:\/\/[^\s/]+/i.test(value) ? value : null;
}

function hostOf(url: string | null): string | null {
  return url === null || !URL.canParse(url) ? null : new URL(url).hostname.replace(/^www\./, '');
}

function titleOf(page: Page, linked: Linked, publisher: string | null): string | null {
  const heading = headingOf(page);
  const title =
    metaOf(page, ['og:title', 'twitter:title', 'dc.title']) ?? (lineOf(page.querySelector('title')) || null);
  return linked.title ?? (title === null ? heading : withoutSite(title, heading, publisher));
}

/** The page's only top heading; of several, one is as likely the site's name as another. */
function headingOf(page: Page): string | null {
  const [only, ...more] = page.querySelectorAll('h1');
  return only === undefined || more.length > 0 ? null : lineOf(only) || null;
}

/** "Headline | Site", "Site - Headline": the heading where the title starts or ends with it, else without the site's name. */
function withoutSite(title: string, heading: string | null, publisher: string | null): string {
  if (heading !== null && (title.startsWith(heading) || title.endsWith(heading))) return heading;
  const cut = /^(.{12,}?)\s+[|–—»-]\s+([^|–—»]{2,40})$/u.exec(title);
  const [, front, site] = cut ?? [];
  return front !== undefined && letters(site) === letters(publisher) ? front : title;
}

function letters(name: string | null | undefined): string {
  return (name ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function dateOf(page: Page, linked: Linked): StatedDate | null {
  if (linked.published !== null) return { date: linked.published, from: 'structured' };
  const meta = metaOf(page, DATE_METAS);
  const date = meta === null ? null : dateOfField(meta);
  return date === null ? visibleDate(page) : { date, from: 'meta' };
}
