import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Fonts in the one format that every browser of today reads: the older one is half of the built files. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform: (code, id) =>
      /@fontsource.*\.css$/.test(id)
        ? { code: code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''), map: null }
        : null,
  };
}

/** Builds the desk into dist/web. Nothing is inlined, so that the strict content policy needs no exceptions. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [woff2Only()],
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
