import type { Host } from '../../model/host.js';
import { type ExitCode, inputError } from '../../model/problem.js';
import { didYouMean } from '../../model/suggest.js';
import type { CommandModule, Options } from '../command.js';

const actions: Readonly<Record<string, () => Promise<CommandModule>>> = {
  list: () => import('./catalog/list.js'),
  show: () => import('./catalog/show.js'),
  lint: () => import('./catalog/lint.js'),
  new: () => import('./catalog/new.js'),
  propose: () => import('./catalog/propose.js'),
};

/** What the reports ask for: lists, shows, checks and starts catalogs. The first argument names the action. */
export const run = async (
  host: Host,
  [action = '', ...rest]: readonly string[],
  options: Options,
): Promise<ExitCode> => {
  const load = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (load === undefined) {
    const names = Object.keys(actions);
    const hint = didYouMean(action, names) ?? `write catalog ${names.join(', catalog ')}`;
    throw inputError({ code: 'usage', message: `there is no command catalog ${action}`, hint });
  }
  return (await load()).run(host, rest, options);
};
