import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Host } from '../../../model/host.js';
import { inputError } from '../../../model/problem.js';
import type { Options } from '../../command.js';

/** What the command line asks for. */
export interface Request {
  readonly folder: string;
  readonly changes: readonly string[];
  readonly suggest: boolean;
  /** How many suggestions are assessed anew. */
  readonly evaluate: number | undefined;
  readonly explain: boolean;
  readonly apply: boolean;
  readonly reason: string | null;
  readonly format: 'text' | 'markdown' | 'json';
  readonly output: string | undefined;
}

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

const usage = (message: string, hint: string) => inputError({ code: 'usage', message, hint });

const isFolder = (host: Host, path: string): boolean => {
  try {
    return statSync(resolve(host.cwd, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
};

const example = 'For example: soc-gap what-if "drop category privacy". `soc-gap what-if --help` shows more.';

/** A change is of several words, so the first argument is the folder where it is one word or a folder of that name exists. */
const partArgs = (host: Host, args: readonly string[]): Pick<Request, 'folder' | 'changes'> => {
  const [first, ...rest] = args;
  if (first === undefined) return { folder: '.', changes: [] };
  const isChange = /\s/.test(first.trim()) && !isFolder(host, first);
  const changes = isChange ? args : rest;
  const bare = changes.find((change) => !/\s/.test(change.trim()));
  if (bare !== undefined)
    throw usage(`"${bare}" is no change: a change has at least two words.`, `Put each change in quotes. ${example}`);
  return { folder: isChange ? '.' : first, changes };
};

const readCount = (value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (/^\d{1,3}$/.test(value)) return Number(value);
  throw usage(`--evaluate ${value} is not a count.`, 'Write a number from 0 to 999.');
};

/** Reads the command line. Throws exit 2 where it asks for nothing, or for two things that exclude each other. */
export const readRequest = (host: Host, args: readonly string[], options: Options): Request => {
  const { folder, changes } = partArgs(host, args);
  const [suggest, apply] = [options.suggest === true, options.apply === true];
  const format = text(options.format);
  if (suggest && changes.length > 0)
    throw usage('--suggest tries changes by itself and takes none.', 'Leave out one of them.');
  if (suggest && apply)
    throw usage('--suggest writes nothing.', 'Apply the change that you choose: soc-gap what-if "..." --apply.');
  if (!suggest && changes.length === 0)
    throw usage('No change is given.', `${example} --suggest tries them by itself.`);
  if (!suggest && options.evaluate !== undefined) throw usage('--evaluate belongs to --suggest.', 'Leave it out.');
  if (!apply && options.reason !== undefined)
    throw usage('--reason belongs to --apply.', 'Without --apply nothing is written.');
  if (options.json === true && format !== undefined && format !== 'json') {
    throw usage('--json and --format ask for two formats.', 'Leave out one of them.');
  }
  return {
    folder,
    changes,
    suggest,
    evaluate: readCount(text(options.evaluate)),
    explain: options.explain === true,
    apply,
    reason: text(options.reason)?.trim() ?? null,
    format: options.json === true || format === 'json' ? 'json' : format === 'markdown' ? 'markdown' : 'text',
    output: text(options.output),
  };
};
