import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const files = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile())
  .map((e) => join(e.parentPath, e.name));
const styles = files.filter((f) => f.endsWith('.css'));

/** Properties and values that mean left and right, or top and bottom, whatever way a script runs. */
const PHYSICAL = [
  /(?:^|[;{\s])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/m,
  /(?:^|[;{\s])(?:left|right|top|bottom)\s*:/m,
  /(?:^|[;{\s])(?:min-|max-)?(?:width|height)\s*:/m,
  /text-align\s*:\s*(?:left|right)/,
  /float\s*:\s*(?:left|right)/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
];
const physicalIn = (css: string) => {
  const bare = css.replace(/\/\*.*?\*\//gs, '').replace(/@media[^{]*/g, '');
  return PHYSICAL.flatMap((p) => p.exec(bare)?.[0].trim() ?? []);
};

describe('styles', () => {
  it('there are some', () => {
    expect(styles.length).toBeGreaterThan(5);
  });

  it.each([
    ['margin-left: 1rem', true],
    ['x { left: 0 }', true],
    ['text-align: right', true],
    ['width: 3px', true],
    ['max-height: 3px', true],
    ['margin-inline-start: 1rem', false],
    ['inset-inline-start: 0', false],
    ['line-height: 1.2', false],
    ['border-width: 1px', false],
    ['@media (max-width: 3rem) { x { color: red } }', false],
  ])('the check itself: %s', (css, caught) => {
    expect(physicalIn(css).length > 0).toBe(caught);
  });

  it.each(styles.map((f) => f.slice(web.length + 1)))('%s uses logical properties only', (name) => {
    expect(physicalIn(readFileSync(join(web, name), 'utf8'))).toEqual([]);
  });

  const coloured = styles.filter((f) => !f.endsWith('tokens.css')).map((f) => f.slice(web.length + 1));
  it.each(coloured)('%s takes its colours from the tokens', (name) => {
    expect(readFileSync(join(web, name), 'utf8')).not.toMatch(/#[0-9a-f]{3,8}\b/i);
  });

  it('no class is styled by two screens: one would wear what the other means', () => {
    const owners = new Map<string, Set<string>>();
    for (const file of styles) {
      const bare = readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '');
      for (const [, name = ''] of bare.matchAll(/^\.([\w-]+) \{/gm))
        owners.set(name, (owners.get(name) ?? new Set()).add(file.slice(web.length + 1).split('/')[0] ?? ''));
    }
    expect([...owners].filter(([, folders]) => folders.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('no component writes words of its own: all come from the catalogue', () => {
    const spoken = files
      .filter((f) => f.endsWith('.tsx'))
      .flatMap((f) => {
        const text = readFileSync(f, 'utf8').replace(/\/\*.*?\*\/|\/\/.*$/gms, '');
        const inElements = [...text.matchAll(/>\s*([A-Za-z][a-z]+(?: [A-Za-z]+)+)[^<>{}=;]*<\//g)].map((m) => m[1]);
        const inAttributes = [...text.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map((m) => m[1]);
        return [...inElements, ...inAttributes];
      });
    expect(spoken).toEqual([]);
  });
});
