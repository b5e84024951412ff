import { parentPort, workerData } from 'node:worker_threads';
import { readPipeline } from './folder.ts';

/** A thread of `pool.ts`: answers each text with its analysis. */
function folderOf(data: unknown): string {
  if (typeof data === 'object' && data !== null && 'folder' in data) return String(data.folder);
  throw new Error('the worker was started without the folder of a model');
}

const pipeline = readPipeline(folderOf(workerData));
parentPort?.on('message', (text: string) => {
  parentPort?.postMessage(pipeline.analyse(text));
});
