import { readFileSync } from 'node:fs';
import { systemCode } from './disk-error.js';

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
};

/**
 * When a process started, as a text that no later process of the same number shares: the boot and the clock ticks since it, from
 * /proc. Empty where the system has no /proc or the process is gone.
 */
export const processStart = (pid: number): string => {
  const stat = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold anything; the fields that can be counted start after its last parenthesis.
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  if (ticks === undefined) return '';
  return `${(read('/proc/sys/kernel/random/boot_id') ?? '').slice(0, 8)}-${ticks}`;
};

/** Whether the process that was given by number and start still runs. An unknown start is judged by the number alone. */
export const processRuns = (pid: number, start: string): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs and is somebody else's.
    if (systemCode(error) !== 'EPERM') return false;
  }
  const now = processStart(pid);
  return start === '' || now === '' || now === start;
};
