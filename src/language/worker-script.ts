/**
 * What to start a worker thread on. Run from the sources, Node's threads do not read TypeScript even where the main
 * thread does (tsx): then a line of JavaScript loads the file through tsx. A bundle's `worker.js` is started as it is.
 */
export function workerScript(base: string): URL {
  if (!base.endsWith('.ts')) return new URL('./worker.js', base);
  const worker = JSON.stringify(new URL('./worker.ts', base).href);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import { tsImport } from ${loader}; await tsImport(${worker}, ${JSON.stringify(base)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
