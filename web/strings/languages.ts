import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** Names of kinds and families by their ids. */
export interface KindNames {
  readonly families: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
}

export interface Language {
  readonly id: string;
  /** In the language itself. */
  readonly name: string;
  readonly catalogue: () => Promise<Catalogue>;
  /** Names of the bundled codebook; null where the codebook's own labels are in this language. */
  readonly kinds: () => Promise<KindNames | null>;
}

/** The languages of the desk, the default first. Another one is one more file of strings, and a row here. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  {
    id: 'en',
    name: 'English',
    // Part of the first script, so that the page of most waits for one file less.
    catalogue: () => Promise.resolve(en),
    kinds: () => Promise.resolve(null),
  },
  {
    id: 'ar',
    name: 'العربية',
    catalogue: () => import('./ar.ts').then(({ ar }) => ar),
    kinds: () => import('./ar-kinds.ts').then(({ arKinds }) => arKinds),
  },
];

const KEY = 'language';

/** The language chosen on this machine, else the first of the browser's that the desk knows, else the default. */
export function chosenLanguage(): Language {
  if (typeof localStorage === 'undefined') return LANGUAGES[0];
  const wanted = [localStorage.getItem(KEY), ...navigator.languages].map((tag) => tag?.split('-')[0]);
  for (const id of wanted) {
    const known = LANGUAGES.find((language) => language.id === id);
    if (known) return known;
  }
  return LANGUAGES[0];
}

/** Remembers the language and shows the desk in it: its strings are read once, when the page loads. */
export function chooseLanguage(id: string): void {
  localStorage.setItem(KEY, id);
  location.reload();
}
