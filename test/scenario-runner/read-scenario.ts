import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from './words-of.js';

export const scenarioFolder = join(__dirname, '..', 'scenarios');

/** A command line on a folder of files, as command.txt tells it. */
export interface Scenario {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** It is also played as a real process. */
  readonly asProcess: boolean;
  /** The arguments of each command, in order. All but the last have to end with 0, and only the last one is looked at. */
  readonly commands: readonly (readonly string[])[];
}

/** What came of a scenario. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: string;
  /** What changed on the disk: `+` made, `~` changed, `-` gone. */
  readonly files: string;
}

const parts = ['stdout', 'stderr', 'exit', 'files'] as const satisfies readonly (keyof Outcome)[];

const pathOf = (name: string, file: string): string => join(scenarioFolder, name, file);
const textOf = (name: string, file: string): string =>
  existsSync(pathOf(name, file)) ? readFileSync(pathOf(name, file), 'utf8') : '';

/** Lines that standard output must hold, where a scenario names some instead of the whole. */
export const wantedLines = (name: string): readonly string[] | undefined =>
  existsSync(pathOf(name, 'stdout-has.txt'))
    ? textOf(name, 'stdout-has.txt')
        .split('\n')
        .filter((line) => line !== '')
    : undefined;

/** What a scenario expects; a file that is not there says that nothing was printed or changed. */
export const expectedOutcome = (name: string): Outcome => {
  const [stdout = '', stderr = '', exit = '', files = ''] = parts.map((part) => textOf(name, `${part}.txt`));
  return { stdout, stderr, exit, files };
};

/** Reads command.txt: `# env NAME=value`, `# process`, other comments, and command lines that start with soc-gap. */
export const readScenario = (name: string): Scenario => {
  const lines = textOf(name, 'command.txt')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const settings = lines.flatMap((line) => /^# env ([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  const commands = lines.filter((line) => !line.startsWith('#')).map(wordsOf);
  if (commands.length === 0 || commands.some(([program]) => program !== 'soc-gap')) {
    throw new Error(`${name}/command.txt holds no command line that starts with soc-gap`);
  }
  return {
    name,
    env: Object.fromEntries(
      settings.flatMap((key, index) => (index % 2 === 0 ? [[key, settings[index + 1] ?? '']] : [])),
    ),
    asProcess: lines.includes('# process'),
    commands: commands.map((words) => words.slice(1)),
  };
};
