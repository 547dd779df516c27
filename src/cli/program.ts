import { Command, CommanderError, Option } from 'commander';
import type { Host } from '../model/host.js';
import { exitCodes } from '../model/problem.js';
import type { ExitCode } from '../model/problem.js';
import { safeText } from '../io/terminal/safe-text.js';
import type { CommandSpec, Options } from './command.js';
import { commands } from './commands.js';
import { tool } from './version.js';

/** Fixed, so that help reads the same everywhere and no second stream has to be opened to ask for its width. */
const helpWidth = 100;

const footer = `
Exit codes: 0 done · 1 the gate does not hold · 2 invalid input · 3 answers are missing · 4 disk · 5 locked by another run · 70 a bug
SOC reports are attestations by an independent CPA. soc-gap tells how ready you are; it is no attestation.`;

const describe = (spec: CommandSpec): string =>
  `${spec.notes ? `\n${spec.notes.join('\n')}\n` : ''}\nExamples:\n${spec.examples.map((example) => `  $ ${example}`).join('\n')}\n`;

const optionOf = ({ flags, description, choices }: CommandSpec['options'][number]): Option => {
  const option = new Option(flags, description);
  return choices ? option.choices(choices) : option;
};

/** Runs the command line. Usage errors are exit 2, as every other mistake in the input. */
export const runProgram = async (argv: readonly string[], host: Host): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.done;
  const written: { target: 'stdout' | 'stderr'; text: string }[] = [];
  const program = new Command('soc-gap')
    .description('How far is your organization from a SOC 1 or SOC 2 report, why, and what to do first.')
    .version(tool.version, '-V, --version')
    .option('--no-color', 'no colors (also: NO_COLOR=1)')
    .configureHelp({ helpWidth })
    .configureOutput({
      writeOut: (text) => written.push({ target: 'stdout', text }),
      writeErr: (text) => written.push({ target: 'stderr', text: text.split('\n').map(safeText).join('\n') }),
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('(soc-gap --help shows what there is)')
    .addHelpText('after', footer)
    .exitOverride();
  for (const spec of commands) {
    const command = program
      .command(spec.name)
      .description(spec.summary)
      .addHelpText('after', describe(spec))
      .exitOverride();
    for (const arg of spec.args) command.argument(arg);
    for (const option of spec.options) command.addOption(optionOf(option));
    command.action(async (...all: unknown[]) => {
      const args = all
        .slice(0, spec.args.length)
        .flat()
        .filter((arg): arg is string => typeof arg === 'string');
      const module = await spec.load();
      code = await module.run(host, args, command.optsWithGlobals<Options>());
    });
  }
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) code = exitCodes.input;
  } finally {
    for (const { target, text } of written) await host[target].write(text);
  }
  return code;
};
