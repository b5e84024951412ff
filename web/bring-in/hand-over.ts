import { signal } from '@preact/signals';
import type { JobRow } from '../../src/server/shapes/imports.ts';
import { detailOf, send } from '../state/post.ts';
import { whoDecides } from '../state/session.ts';
import { language, t } from '../strings/catalogue.ts';
import { batchesOf, type Given, MOST, nameOfPasted } from './files.ts';

/** What holds for all files that are handed over together. */
export interface Common {
  readonly publisher: string;
  readonly published: string;
}

export interface Pasted extends Common {
  readonly text: string;
  readonly title: string;
  readonly url: string;
}

/** What stood in the way of handing something over: nothing of it is lost, it can be handed over again. */
export const problems = signal<readonly { readonly name: string; readonly detail: string }[]>([]);
/** How many files are still on their way to the desk. */
export const underWay = signal(0);

/** Hands files over, batch after batch; what could not be is among the problems. */
export async function handOver(given: readonly Given[], common: Common): Promise<void> {
  const fitting = given.filter(({ file }) => file.size <= MOST);
  const large = given.filter(({ file }) => file.size > MOST);
  problems.value = large.map(({ name }) => ({ name, detail: t('bring.too-large') }));
  if (fitting.length === 0 || !(await whoDecides())) return;
  underWay.value = fitting.length;
  for (const batch of batchesOf(fitting)) {
    const detail = await upload(batch, common);
    if (detail !== null) {
      const name = batch.length === 1 ? (batch[0]?.name ?? '') : t('bring.files', { n: batch.length });
      problems.value = [...problems.value, { name, detail }];
    }
    underWay.value -= batch.length;
  }
}

/** Null where the desk took them; else why it did not. */
async function upload(batch: readonly Given[], { published, publisher }: Common): Promise<string | null> {
  const form = new FormData();
  for (const { file, name } of batch) form.append('files', file, name);
  if (published !== '') form.append('published', published);
  if (publisher.trim() !== '') form.append('publisher', publisher.trim());
  try {
    const headers = { 'accept-language': language.id, 'x-corroborate': '1' };
    const response = await fetch('/api/reports', { method: 'POST', headers, body: form });
    return response.status === 202 ? null : detailOf(await response.json());
  } catch {
    return t('bring.lost');
  }
}

/** Hands a pasted text or page over; whether the desk took it. */
export async function handOverText({ published, publisher, text, title, url }: Pasted): Promise<boolean> {
  if (!(await whoDecides())) return false;
  const said = { published, publisher: publisher.trim(), title: title.trim(), url: url.trim() };
  const hints = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  const answer = await send('POST', '/api/reports', { items: [{ name: nameOfPasted(text), text, ...hints }] });
  if (answer?.status === 202) {
    problems.value = [];
    return true;
  }
  const detail = answer === null ? t('bring.lost') : detailOf(answer.body);
  problems.value = [{ name: t('bring.text'), detail }];
  return false;
}

/** Tries again what failed in a job. */
export async function tryAgain(job: JobRow): Promise<void> {
  if (!(await whoDecides())) return;
  const answer = await send('POST', `/api/imports/${encodeURIComponent(job.id)}/retry`);
  if (answer?.status !== 202)
    problems.value = [{ name: '', detail: answer === null ? t('bring.lost') : detailOf(answer.body) }];
}
