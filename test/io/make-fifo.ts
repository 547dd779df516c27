import { execFileSync } from 'node:child_process';

/** A named pipe that nobody writes to. */
export const mkfifoSync = (path: string): void => {
  execFileSync('mkfifo', [path]);
};
