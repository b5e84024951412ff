import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Handler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const UNBUILT = 'The desk is not built. Run: npm run build\n';

/**
 * Serves the built desk. Only what a listing of its folder names is ever opened, so no path can lead out of it; every
 * other address without an ending is one of the desk's own screens and gets its page.
 */
export function serveBundle(folder: string): Handler {
  return async (c) => {
    const files = filesBelow(folder);
    const asked = c.req.path.slice(1);
    const name = files.has(asked) ? asked : 'index.html';
    if (!files.has(name)) return c.text(UNBUILT, 503);
    if (name !== asked && extname(asked) !== '') return c.text('Not here.\n', 404);
    const body = await readFile(join(folder, name));
    c.header('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
    // Names below assets/ carry a hash of what is in them.
    c.header('cache-control', name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    return c.body(new Uint8Array(body));
  };
}

function filesBelow(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return new Set(
    entries.map((e) =>
      relative(folder, join(e.parentPath ?? e.path, e.name))
        .split(sep)
        .join('/'),
    ),
  );
}
