import type { Host } from '../../model/host.js';
import { type ExitCode, inputError } from '../../model/problem.js';
import { didYouMean } from '../../model/suggest.js';
import type { CommandModule, Options } from '../command.js';

const actions: Readonly<Record<string, () => Promise<CommandModule>>> = {
  add: () => import('./access/add.js'),
  roles: () => import('./access/roles.js'),
  conflicts: () => import('./access/conflicts.js'),
};

/** Who may do what where: records access lists, names roles without duties, shows conflicts. The first argument names the action. */
export const run = async (
  host: Host,
  [action = '', ...rest]: readonly string[],
  options: Options,
): Promise<ExitCode> => {
  const load = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (load === undefined) {
    const names = Object.keys(actions);
    const hint = didYouMean(action, names) ?? `write access ${names.join(', access ')}`;
    throw inputError({ code: 'usage', message: `there is no command access ${action}`, hint });
  }
  return (await load()).run(host, rest, options);
};
