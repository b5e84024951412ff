import { BringIn } from './bring-in/bring-in.tsx';
import { Login } from './coders/login.tsx';
import { Interruptions } from './decide/dialogs.tsx';
import { SaidLine } from './decide/said.tsx';
import { Who } from './decide/who.tsx';
import { EventScreen } from './event/event.tsx';
import { Failures } from './failures/failures.tsx';
import { Lists } from './lists/lists.tsx';
import { Overview } from './overview/overview.tsx';
import { Help } from './parts/help.tsx';
import { Banner, Empty } from './parts/notices.tsx';
import { Top } from './parts/top.tsx';
import { QueueScreen } from './queue/queue.tsx';
import { ReportScreen } from './report/report.tsx';
import { Reports } from './reports/reports.tsx';
import { useKeys } from './state/keys.ts';
import { address, go, routeOf } from './state/route.ts';
import { me, session } from './state/session.ts';
import { t } from './strings/catalogue.ts';
import { Tables } from './tables/tables.tsx';

export function App() {
  if (session.value?.needs_password === true && me.value === null) return <Login />;
  useKeys({ q: () => go('/queue') });
  return (
    <>
      <a class="skip" href="#main">
        {t('nav.skip')}
      </a>
      <Top />
      <Banner />
      <Screen />
      <SaidLine />
      <Who />
      <Interruptions />
      <Help />
    </>
  );
}

function Screen() {
  const route = routeOf(address.value.path);
  switch (route.screen) {
    case 'overview':
      return <Overview />;
    case 'event':
      return <EventScreen key={route.id} id={route.id} />;
    case 'queue':
      return <QueueScreen />;
    case 'reports':
      return <Reports />;
    case 'report':
      return <ReportScreen key={route.id} id={route.id} />;
    case 'failures':
      return <Failures />;
    case 'bring-in':
      return <BringIn />;
    case 'lists':
      return <Lists name={route.name} />;
    case 'tables':
      return <Tables name={route.name} />;
    case 'missing':
      return (
        <main id="main" class="page">
          <Empty title={t('problem.missing')}>
            <a href="/">{t('nav.back-to-overview')}</a>
          </Empty>
        </main>
      );
  }
}
