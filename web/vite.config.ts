import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the desk into dist/web. Nothing is inlined, so that the strict content policy needs no exceptions. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    // The map's own library is large; it loads after the first paint.
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4747' } },
});
