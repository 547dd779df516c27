import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../model/host.js';
import { exitCodes, isSocGapError } from '../model/problem.js';
import type { ExitCode } from '../model/problem.js';
import { tool } from './version.js';

export { nodeHost } from '../io/node-host.js';

/** The build keeps what `soc-gap help` prints, so that the commonest question costs no parser. */
const asksForHelp = (argv: readonly string[]): boolean =>
  argv.length === 0 || (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h'));

/** What the user can mend is told by place; what they can't is a bug of ours, with all that a report of it needs. */
const tellFailure = async (error: unknown, argv: readonly string[], host: Host): Promise<ExitCode> => {
  const { palette, safeText, showProblems } = await import('../io/terminal/terminal.js');
  const colours = await palette(host.stderr, host.env, argv.includes('--no-color') ? false : undefined);
  if (isSocGapError(error)) {
    await host.stderr.write(showProblems(error.problems, colours));
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const detail = host.env.SOC_GAP_DEBUG ? stack : (stack.split('\n')[0] ?? '');
  await host.stderr.write(
    `${colours.bad('This is a bug in soc-gap')} ${tool.version}: ${detail.split('\n').map(safeText).join('\n')}\n` +
      'Run again with SOC_GAP_DEBUG=1 for the stack and report it with the command that you ran.\n',
  );
  return exitCodes.bug;
};

/** Runs a command line and returns its exit code. Never ends the process: a pipe would lose what was not yet written. */
export const main = async (argv: readonly string[], host: Host): Promise<ExitCode> => {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      await host.stdout.write(`${tool.version}\n`);
      return exitCodes.done;
    }
    if (asksForHelp(argv)) {
      await host.stdout.write(readFileSync(join(host.home, 'dist', 'help.txt'), 'utf8'));
      return exitCodes.done;
    }
    const { runProgram } = await import('./program.js');
    return await runProgram(argv, host);
  } catch (error) {
    return tellFailure(error, argv, host);
  }
};
