import type { Host } from '../../model/host.js';
import { exitCodes, inputError } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import { suggest } from '../../model/suggest.js';
import { allSchemas } from '../../schema/all.js';

/** Prints a schema, or without a name their list. */
export const run = async (host: Host, [name]: readonly string[]): Promise<ExitCode> => {
  const names = Object.keys(allSchemas);
  if (name === undefined) {
    await host.stdout.write(`${names.join('\n')}\n`);
    return exitCodes.done;
  }
  const found = Object.entries(allSchemas).find(([key]) => key === name);
  if (!found) {
    const near = suggest(name, names);
    throw inputError({
      code: 'unknown-schema',
      message: `There is no schema ${name}.`,
      hint: near ? `Did you mean ${near}?` : `There are ${names.join(', ')}.`,
    });
  }
  await host.stdout.write(`${JSON.stringify(found[1], null, 2)}\n`);
  return exitCodes.done;
};
