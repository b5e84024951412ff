import { Readability } from '@mozilla/readability';
import { paragraphs } from './blocks.ts';
import type { Page, PageElement } from './dom.ts';

/** The paragraphs of a page's article; empty where no part of the page reads like one. Takes the page apart. */
export function articleParagraphs(page: Page): readonly string[] {
  const found = new Readability<PageElement>(page, {
    serializer: (node) => node as unknown as PageElement,
    charThreshold: 200,
  }).parse();
  return found?.content ? paragraphs(found.content) : [];
}
