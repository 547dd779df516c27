import type { EvidenceFile } from '../../model/workspace.js';

/** What a thread is given. `shared` holds two 64-bit counters: the next file to take, and the bytes read so far. */
export interface HashTask {
  readonly realRoot: string;
  readonly paths: readonly string[];
  readonly shared: SharedArrayBuffer;
}

export interface HashAnswer {
  readonly index: number;
  readonly file: EvidenceFile;
}

/** How often progress is told, in milliseconds. */
const tellEvery = 200;

/**
 * Hashes files in `threads` threads that share the list: each takes the next one when it is free. Returns what became of each; a
 * file has no entry where its thread could not do it (too little memory to start one), and nothing is thrown for that.
 */
export const hashInWorkers = async (
  script: string,
  threads: number,
  { realRoot, paths }: Omit<HashTask, 'shared'>,
  tell: (bytes: number) => void,
): Promise<ReadonlyMap<string, EvidenceFile>> => {
  const { Worker } = await import('node:worker_threads');
  const result = new Map<string, EvidenceFile>();
  const shared = new SharedArrayBuffer(16);
  const counters = new BigInt64Array(shared);
  const task: HashTask = { realRoot, paths, shared };
  const take = ({ index, file }: HashAnswer): void => {
    const path = paths[index];
    if (path !== undefined) result.set(path, file);
  };
  const runOne = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(script, {
        workerData: task,
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
      });
      worker.on('message', take);
      worker.on('error', () => undefined);
      worker.on('exit', () => {
        resolve();
      });
    });
  const timer = setInterval(() => {
    tell(Number(Atomics.load(counters, 1)));
  }, tellEvery);
  try {
    await Promise.all(Array.from({ length: threads }, runOne));
  } finally {
    clearInterval(timer);
  }
  return result;
};
