import type { Host } from '../../../model/host.js';

const quietFor = 2000;
const megabyte = 1024 * 1024;

export interface HashingProgress {
  /** Bytes hashed so far, and of how many. */
  readonly tell: (bytes: number, total: number) => void;
  /** Takes the line away. */
  readonly end: () => Promise<void>;
}

/** A line at the terminal about hashing that takes longer than two seconds; nothing anywhere else. `now` is in milliseconds. */
export const hashingProgress = (
  { stderr }: Pick<Host, 'stderr'>,
  now: () => number = () => performance.now(),
): HashingProgress => {
  const start = now();
  let shown = '';
  return {
    tell: (bytes, total) => {
      if (!stderr.isTTY || now() - start < quietFor) return;
      const line = `Hashing evidence: ${Math.floor(bytes / megabyte)} of ${Math.ceil(total / megabyte)} MB`;
      if (line === shown) return;
      void stderr.write(`\r${line.padEnd(shown.length)}`);
      shown = line;
    },
    end: async () => {
      if (shown !== '') await stderr.write(`\r${' '.repeat(shown.length)}\r`);
    },
  };
};
