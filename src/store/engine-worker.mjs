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

/** @param {Uint8Array} message */
async function answer(message) {
  // A copy: the answer may be a view of the database's whole memory.
  const bytes = new Uint8Array(await database.execProtocolRaw(message));
  port?.postMessage(bytes, [bytes.buffer]);
}

async function stop() {
  await database.close();
  port?.postMessage('stopped');
  port?.close();
}
