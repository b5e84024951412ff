import { Readability } from '@mozilla/readability';
import { paragraphs } from './blocks.ts';
import { takeCaptions } from './captions.ts';
import { removeClutter } from './clutter.ts';
import { type Page, type PageElement, parsePage } from './dom.ts';
import { type Story, storyOf } from './lines.ts';

/** An article that is shorter than this is looked for once more with nothing taken away beforehand. */
const DOUBTFULLY_SHORT = 600;

/**
 * The article of a page. What surrounds it goes first, by its names and its links; then Mozilla's Readability finds the
 * part that reads like an article; then single lines that are none of it go. Where taking away has taken the article along
 * (a page that calls it "widget", say), the second look without it wins, if it finds more than twice as much.
 */
export function articleOf(html: string, headlines: ReadonlySet<string>): Story {
  const first = look(html, headlines, removeClutter);
  if (lengthOf(first) >= DOUBTFULLY_SHORT) return first;
  const second = look(html, headlines, () => undefined);
  return lengthOf(second) > 2 * lengthOf(first) ? second : first;
}

function look(html: string, headlines: ReadonlySet<string>, prepare: (page: Page) => void): Story {
  const page = parsePage(html);
  const captions = takeCaptions(page);
  prepare(page);
  const story = storyOf(articleParagraphs(page), headlines);
  return { ...story, captions: [...captions, ...story.captions] };
}

/** Readability takes the page apart, so that what is read in its stead where it finds nothing is read before. */
function articleParagraphs(page: Page): readonly string[] {
  const all = paragraphs(page.body);
  const reader = new Readability<PageElement>(page, { serializer: asElement, charThreshold: 200 });
  const content = reader.parse()?.content;
  return content ? paragraphs(content) : all;
}

function asElement(node: unknown): PageElement {
  return node as PageElement;
}

function lengthOf(story: Story): number {
  return story.lines.reduce((sum, line) => sum + line.length, 0);
}
