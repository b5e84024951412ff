import { You } from '../decide/who.tsx';
import { filter } from '../state/filter.ts';
import { writeFilter } from '../state/filter-query.ts';
import { status } from '../state/record.ts';
import { address, type Route, routeOf } from '../state/route.ts';
import { isDark, theme } from '../state/theme.ts';
import { language, number, t } from '../strings/catalogue.ts';
import { chooseLanguage, LANGUAGES } from '../strings/languages.ts';
import { showHelp } from './help.tsx';
import { Key } from './marks.tsx';

type Screen = Route['screen'];

export function Top() {
  const { screen } = routeOf(address.value.path);
  const counts = status.value?.counts;
  return (
    <header class="top">
      <a class="wordmark" href="/">
        {t('name')}
      </a>
      <nav aria-label={t('nav.label')}>
        <Tab
          to={`/${writeFilter(filter.value)}`}
          on={['overview', 'event']}
          now={screen}
          label={t('nav.overview')}
          count={counts?.events}
        />
        <Tab to="/queue" on={['queue']} now={screen} label={t('nav.queue')} count={undefined} />
        <Tab to="/reports" on={['reports', 'report']} now={screen} label={t('nav.reports')} count={counts?.reports} />
        <Tab to="/tables/events" on={['tables']} now={screen} label={t('nav.tables')} count={undefined} />
        <Tab to="/bring-in" on={['bring-in']} now={screen} label={t('nav.bring-in')} count={undefined} />
        <Tab to="/lists/grades" on={['lists']} now={screen} label={t('nav.lists')} count={undefined} />
        <Tab to="/failures" on={['failures']} now={screen} label={t('nav.failures')} count={counts?.failures} />
      </nav>
      <span class="end">
        <You />
        <span class="record-name">{status.value?.record}</span>
        <Languages />
        <button type="button" class="plain" onClick={() => (theme.value = isDark() ? 'light' : 'dark')}>
          {isDark() ? t('theme.light') : t('theme.dark')}
        </button>
        <button type="button" class="plain" onClick={showHelp}>
          <Key>?</Key> {t('help.open')}
        </button>
      </span>
    </header>
  );
}

/** Each other language of the desk, in its own name. */
function Languages() {
  return LANGUAGES.filter(({ id }) => id !== language.id).map(({ id, name }) => (
    <button type="button" class="plain" key={id} lang={id} onClick={() => chooseLanguage(id)}>
      {name}
    </button>
  ));
}

interface TabProps {
  readonly to: string;
  readonly on: readonly Screen[];
  readonly now: Screen;
  readonly label: string;
  readonly count: number | undefined;
}

function Tab({ to, on, now, label, count }: TabProps) {
  return (
    <a href={to} aria-current={on.includes(now) ? 'page' : undefined}>
      {label} {count !== undefined && <span class="faint">{number(count)}</span>}
    </a>
  );
}
