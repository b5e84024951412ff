import './tables.css';
import { useEffect, useState } from 'preact/hooks';
import type { SheetAnswer } from '../../src/server/shapes/sheets.ts';
import { KeyHints } from '../parts/marks.tsx';
import { Empty, Loading } from '../parts/notices.tsx';
import { useKeys } from '../state/keys.ts';
import { useLoad } from '../state/load.ts';
import { status } from '../state/record.ts';
import { address, go } from '../state/route.ts';
import { t } from '../strings/catalogue.ts';
import { Acting } from './acting.tsx';
import { at, begin } from './choosing.ts';
import { questionOf, remembered } from './columns.ts';
import { Grid, move } from './grid.tsx';
import { SHEET_NAMES } from './names.ts';
import { pagePath } from './rows.tsx';
import { ListPasting, Tools } from './tools.tsx';
import { readView, type SheetName, type View, writeView } from './view.ts';

/** The record as tables: sort, filter, choose columns, choose rows and decide on all of them, take away as a file. */
export function Tables({ name }: { name: SheetName }) {
  const inAddress = readView(address.value.query);
  const view: View = { ...inAddress, columns: inAddress.columns ?? remembered(name) };
  const path = `/api/tables/${name}?${questionOf(name, view)}`;
  const first = useLoad<SheetAnswer>(pagePath(path, 0));
  useEffect(begin, [path]);
  return (
    <main id="main" class="page tables">
      <nav class="sheet-tabs" aria-label={t('tables.label')}>
        {SHEET_NAMES.map((one) => (
          <a key={one} href={`/tables/${one}`} aria-current={one === name ? 'page' : undefined}>
            {t(`tables.${one}`)}
          </a>
        ))}
      </nav>
      <Loading of={first}>
        {(answer) => <Table key={name} name={name} view={view} path={path} answer={answer} />}
      </Loading>
    </main>
  );
}

interface TableProps {
  readonly name: SheetName;
  readonly view: View;
  readonly path: string;
  readonly answer: SheetAnswer;
}

function Table({ answer, name, path, view }: TableProps) {
  const [pasted, setPasted] = useState<string | null>(null);
  const { all, order, rows, total, version } = answer;
  const shown = view.columns ?? all.filter(({ usual }) => usual).map((column) => column.name);
  const columns = shown.flatMap((one) => all.find((column) => column.name === one) ?? []);
  const change = (next: View) => go(`/tables/${name}?${writeView(next)}`.replace(/\?$/, ''), { replace: true });
  usePaste(setPasted);
  useKeys({
    j: () => move(1, total, null),
    k: () => move(-1, total, null),
    Enter: () => document.querySelector<HTMLAnchorElement>(`#row-${at.value} a`)?.click(),
    '/': () => document.querySelector<HTMLInputElement>('.grid .filters input')?.focus(),
    Escape: () => document.querySelector<HTMLElement>('.grid table')?.focus(),
  });
  const tools = { sheet: name, all, columns, view, change };
  return (
    <>
      <div class="page-head">
        <h1>{t(`count.${name}`, { n: total })}</h1>
        <Tools {...tools} />
        <KeyHints
          keys={[
            ['j', t('keys.next-short')],
            ['k', t('keys.back-short')],
            ...(rows === null ? [] : [[t('tables.space'), t('tables.choose-short')] as const]),
            ['Enter', t('keys.open-short')],
          ]}
        />
      </div>
      {rows !== null && <Acting rows={rows} version={version} />}
      <Grid {...tools} total={total} order={order} chooses={rows !== null} path={path} />
      {total === 0 && <Nothing />}
      {pasted !== null && <ListPasting {...tools} pasted={pasted} close={() => setPasted(null)} />}
    </>
  );
}

function Nothing() {
  if (status.value?.counts.reports !== 0) return <Empty title={t('tables.none-found')} />;
  return (
    <Empty title={t('empty.record')}>
      <p>
        <a href="/bring-in">{t('tables.bring-in')}</a>
      </p>
    </Empty>
  );
}

/** What is pasted anywhere on the screen, but not into a field, is a list to find. */
function usePaste(take: (pasted: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null) return;
      const words = event.clipboardData?.getData('text/plain') ?? '';
      if (words.trim() !== '') take(words);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
