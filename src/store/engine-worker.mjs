// The embedded database, in a thread of its own: takes messages of PostgreSQL's protocol and answers them.
// Plain JavaScript, so that Node can run it from here whether the program itself runs from src/ or from dist/.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

const PROGRAM = import.meta.resolve('@electric-sql/pglite/pglite.wasm');
const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread.');

/** Compiled by the first thread, which hands it to the others by way of the main one. */
const program = workerData.program ?? (await WebAssembly.compile(await readFile(fileURLToPath(PROGRAM))));
const database = new PGlite({ dataDir: workerData.folder, pgliteWasmModule: program });
await database.waitReady;
port.postMessage(program);

/** One message at a time, in order. */
let before = Promise.resolve();
port.on('message', (/** @type {Uint8Array | 'stop'} */ message) => {
  before = before.then(() => (message === 'stop' ? stop() : answer(message)));
});

/**
 * As a stream, for `execProtocolRaw` keeps all rows that it ever answered.
 *
 * @param {Uint8Array} message
 */
async function answer(message) {
  /** @type {Uint8Array[]} */
  const parts = [];
  // Copies: a part is a view of the database's own memory.
  await database.execProtocolRawStream(message, { onRawData: (part) => void parts.push(part.slice()) });
  const bytes = joined(parts);
  port?.postMessage(bytes, [bytes.buffer]);
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

async function stop() {
  await database.close();
  port?.postMessage('stopped');
  port?.close();
}
