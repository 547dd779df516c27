import { parentPort, workerData } from 'node:worker_threads';
import { evidenceReader } from './evidence-reader.js';
import { pieceBytes } from './hash-file.js';
import type { HashAnswer, HashTask } from './hash-in-workers.js';

/** A thread of `hashInWorkers`: takes the next file that nobody has taken, until none is left. */
const work = async ({ realRoot, paths, shared }: HashTask): Promise<void> => {
  const counters = new BigInt64Array(shared);
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const read = evidenceReader(realRoot);
  const count = (bytes: number): undefined => {
    Atomics.add(counters, 1, BigInt(bytes));
  };
  for (;;) {
    const index = Number(Atomics.add(counters, 0, 1n));
    const path = paths[index];
    if (path === undefined) return;
    const answer: HashAnswer = { index, file: await read(path, buffer, count) };
    parentPort?.postMessage(answer);
  }
};

void work(workerData as HashTask);
