import { render } from 'preact';
import './style/fonts.ts';
import './style/tokens.css';
import './style/base.css';
import './style/top.css';
import './decide/decide.css';
import { App } from './app.tsx';
import { listenToKeys } from './state/keys.ts';
import { watchRecord } from './state/record.ts';
import { followLinks } from './state/route.ts';
import { loadSession } from './state/session.ts';
import { applyTheme } from './state/theme.ts';
import { locale, t } from './strings/catalogue.ts';

const root = document.getElementById('desk');
if (root !== null) {
  document.documentElement.lang = locale;
  document.documentElement.dir = t('direction');
  applyTheme();
  followLinks();
  listenToKeys();
  void watchRecord();
  void loadSession();
  render(<App />, root);
}
