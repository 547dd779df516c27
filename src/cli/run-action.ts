import type { Host } from '../model/host.js';
import { type ExitCode, inputError } from '../model/problem.js';
import { didYouMean } from '../model/suggest.js';
import type { CommandModule, Options } from './command.js';

/** What a command of several actions can do, by the word that names each: `access add`, `catalog lint`. */
export type Actions = Readonly<Record<string, () => Promise<CommandModule>>>;

/** A command whose first argument names the action. Throws exit 2 for one that there is not. */
export const runAction =
  (command: string, actions: Actions): CommandModule['run'] =>
  async (host: Host, [action = '', ...rest]: readonly string[], options: Options): Promise<ExitCode> => {
    const load = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (load === undefined) {
      const names = Object.keys(actions);
      const hint = didYouMean(action, names) ?? `write ${command} ${names.join(`, ${command} `)}`;
      throw inputError({ code: 'usage', message: `there is no command ${command} ${action}`, hint });
    }
    return (await load()).run(host, rest, options);
  };
