import { isatty } from 'node:tty';
import type { Host, Output } from '../model/host.js';
import { plainDate } from '../model/plain-date.js';
import { diskError, systemCode } from './disk/disk-error.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whoever read our output has gone: `head` has enough, a pager was closed. That is no failure. */
const isGone = (error: unknown): boolean => ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(systemCode(error) ?? '');

/** `open` gives the stream when something is written: opening one costs start-up time, and a run may need only one of them. */
const outputOf = (handle: 1 | 2, name: string, open: () => NodeJS.WriteStream): Output => {
  let stream: NodeJS.WriteStream | undefined;
  let gone = false;
  const opened = (): NodeJS.WriteStream => {
    if (stream !== undefined) return stream;
    stream = open();
    // A failure is told twice, here and to the writer; without a listener it would end the process.
    stream.on('error', (error) => {
      gone ||= isGone(error);
    });
    return stream;
  };
  const write = (content: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      if (gone) {
        resolve();
        return;
      }
      opened().write(content, (error) => {
        if (error && !isGone(error)) reject(diskError('write', name, error));
        else resolve();
      });
    });
  const isTTY = isatty(handle);
  return {
    isTTY,
    get columns() {
      return isTTY ? opened().columns : 80;
    },
    write,
  };
};

/** SOURCE_DATE_EPOCH (seconds) makes a run repeatable: its day is the one in UTC. Else today in the person's time zone. */
const today = (): string => {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) {
    const date = new Date(Number(epoch) * 1000);
    return plainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  const now = new Date();
  return plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

/** The real outside world. `home` is the product's own folder. */
export const nodeHost = (home: string): Host => ({
  env: process.env,
  cwd: process.cwd(),
  stdout: outputOf(1, 'stdout', () => process.stdout),
  stderr: outputOf(2, 'stderr', () => process.stderr),
  stdin: { isTTY: isatty(0) },
  today,
  onSignal: (listener) => {
    const listeners = signals.map(
      (signal) =>
        [
          signal,
          () => {
            listener(signal);
          },
        ] as const,
    );
    for (const [signal, call] of listeners) process.on(signal, call);
    return () => {
      for (const [signal, call] of listeners) process.off(signal, call);
    };
  },
  home,
});
