import { resolve } from 'node:path';
import type { Host } from '../model/host.js';

/** Writes the product: to stdout for `-` or nothing, else to a file, whole or not at all. */
export const writeOutput = async (
  host: Host,
  target: string | undefined,
  content: string | Uint8Array,
): Promise<void> => {
  if (target === undefined || target === '-') {
    await host.stdout.write(content);
    return;
  }
  const { writeAtomically } = await import('../io/disk/write-atomically.js');
  writeAtomically(resolve(host.cwd, target), content);
};
