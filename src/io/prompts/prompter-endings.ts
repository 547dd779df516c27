import type { Host } from '../../model/host.js';
import { exitCodes, SocGapError, type ExitCode } from '../../model/problem.js';

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';
export const signalExits: Readonly<Record<Signal, ExitCode>> = {
  SIGINT: exitCodes.interrupt,
  SIGTERM: exitCodes.terminated,
  SIGHUP: exitCodes.hangup,
};

export const ended = (exitCode: ExitCode, message: string): SocGapError =>
  new SocGapError(exitCode, [
    { code: 'stopped', message, hint: 'every answer so far is saved; the same command goes on where this one stopped' },
  ]);

export const inputEnded = (): SocGapError => ended(exitCodes.unanswered, 'the input ended before the questions did');

/** Whether somebody can be asked: both the keyboard and the place where questions are drawn are terminals. */
export const canAsk = (host: Pick<Host, 'stdin' | 'stderr'>): boolean => host.stdin.isTTY && host.stderr.isTTY;

/** The refusal to ask without a terminal: exit 3, naming what is missing. */
export const cannotAsk = (missing: readonly string[]): SocGapError =>
  new SocGapError(
    exitCodes.unanswered,
    missing.map((what) => ({
      code: 'unanswered',
      message: `not answered yet: ${what}`,
      hint: 'write it into soc-gap.yaml, or run the command at a terminal',
    })),
  );
