import type { Host, Output } from '../../model/host.js';

type Paint = (text: string) => string;

/** The colours of the conversation, by what they say. Each leaves the text as it is where colour is off. */
export interface Palette {
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  readonly good: Paint;
  readonly accent: Paint;
}

const same: Paint = (text) => text;

/** No colour at all: for files, pipes and tests. */
export const plainPalette: Palette = { strong: same, quiet: same, bad: same, warn: same, good: same, accent: same };

/** `--no-color` wins, then FORCE_COLOR, NO_COLOR, TERM=dumb; else colour is for terminals. */
const wantsColor = (output: Output, env: Host['env'], flag: boolean | undefined): boolean => {
  if (flag !== undefined) return flag;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return output.isTTY && env.TERM !== 'dumb';
};

/** The palette for a stream; chalk is loaded only where there is colour. `flag` is the command line's `--color`, where given. */
export const palette = async (output: Output, env: Host['env'], flag?: boolean): Promise<Palette> => {
  if (!wantsColor(output, env, flag)) return plainPalette;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    good: (text) => chalk.green(text),
    accent: (text) => chalk.cyan(text),
  };
};
