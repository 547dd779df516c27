import type { Host } from '../model/host.js';
import type { ExitCode } from '../model/problem.js';

/** Values of a command's options by their camel-case name, as commander parsed them. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What a command module exports. It is loaded when its command is called and not before. */
export interface CommandModule {
  /** Returns the exit code; throws SocGapError for the failures that have one. */
  run(host: Host, args: readonly string[], options: Options): Promise<ExitCode>;
}

export interface OptionSpec {
  /** As commander reads it: `-o, --output <file>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

/** A line of the table of commands: all that `--help` and completion need, without loading the command. */
export interface CommandSpec {
  readonly name: string;
  /** As commander reads it: `[folder]`, `<id>`. */
  readonly args: readonly string[];
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  /** Lines of help between options and examples. */
  readonly notes?: readonly string[];
  readonly load: () => Promise<CommandModule>;
}
