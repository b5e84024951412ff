import './lists.css';
import { Coders } from '../coders/coders.tsx';
import { t } from '../strings/catalogue.ts';
import { Grades } from './grades.tsx';
import { Kinds } from './kinds.tsx';
import { LIST_NAMES, type ListName } from './names.ts';
import { OwnTable } from './own-table.tsx';

/** What the record goes by and who works on it: shown, changed, and taken over when its effect has been seen. */
export function Lists({ name }: { name: ListName }) {
  return (
    <main id="main" class="page lists">
      <nav class="sheet-tabs" aria-label={t('nav.lists')}>
        {LIST_NAMES.map((one) => (
          <a key={one} href={`/lists/${one}`} aria-current={one === name ? 'page' : undefined}>
            {t(`lists.${one}`)}
          </a>
        ))}
      </nav>
      <h1>{t(`lists.${name}`)}</h1>
      <List name={name} />
    </main>
  );
}

function List({ name }: { name: ListName }) {
  switch (name) {
    case 'grades':
      return <Grades />;
    case 'actors':
    case 'places':
      return <OwnTable key={name} table={name} />;
    case 'kinds':
      return <Kinds />;
    case 'coders':
      return <Coders />;
  }
}
