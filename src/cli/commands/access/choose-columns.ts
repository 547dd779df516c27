import { openPrompter } from '../../../io/prompts/inquirer-prompter.js';
import { canAsk } from '../../../io/prompts/prompter-endings.js';
import type { Host } from '../../../model/host.js';
import { exitCodes, SocGapError } from '../../../model/problem.js';
import type { AccessColumns, AccessList } from '../../../schema/registers.js';
import type { Options } from '../../command.js';
import { type ColumnUse, fitsHeader, proposeColumns } from './propose-columns.js';

/** The mapping, and where it comes from; undefined where the person stopped. */
export interface ChosenColumns {
  readonly columns: AccessColumns;
  readonly how: 'given' | 'remembered' | 'found' | 'asked';
  /** The form of the days of a list that was read before. */
  readonly days?: AccessList['days'];
}

const questions: Readonly<Partial<Record<ColumnUse, string>>> = {
  person: 'Which column says who holds the role?',
  role: 'Which column holds the role?',
};

const cannotTell = (file: string, use: ColumnUse, columns: readonly string[]): SocGapError =>
  new SocGapError(exitCodes.unanswered, [
    {
      code: 'unanswered',
      message: `which column is the ${use}?`,
      hint: `say it once with --columns person=NAME,role=NAME. The columns are: ${columns.slice(0, 20).join(', ')}`,
      place: { file, line: 1, column: 1 },
    },
  ]);

const ask = async (
  host: Host,
  use: 'person' | 'role',
  columns: readonly string[],
  color: boolean,
): Promise<string | undefined> => {
  const message = questions[use] ?? '';
  const prompter = await openPrompter(host, [message], color ? undefined : false);
  try {
    for (;;) {
      const choices = columns.map((value) => ({ value, label: value }));
      const reply = await prompter.select({ message, commands: [], choices, filter: columns.length > 12 });
      if ('value' in reply) return reply.value;
      if (reply.command === 'stop') return undefined;
      const text = 'The answer is kept in access.yaml: the next export of this form is read the same way.';
      await prompter.say([{ text, tone: 'quiet' }]);
    }
  } finally {
    prompter.close();
  }
};

/**
 * Which column holds what: as the command line says, as a list of the same form was read before, as the names of the columns tell,
 * or as a person at the terminal says. Nothing is guessed: throws exit 3 where nobody can be asked.
 */
export const chooseColumns = async (
  host: Host,
  file: string,
  columns: readonly string[],
  given: AccessColumns | undefined,
  lists: readonly AccessList[],
  options: Options,
): Promise<ChosenColumns | undefined> => {
  if (given) return { columns: given, how: 'given' };
  const same = lists.find((list) => list.file === file && fitsHeader(list.columns, columns));
  const alike = same ?? lists.find((list) => fitsHeader(list.columns, columns));
  if (alike) return { columns: alike.columns, how: 'remembered', days: alike.days };
  const proposed = proposeColumns(columns);
  const chosen: Partial<Record<ColumnUse, string>> = {};
  let asked = false;
  for (const use of ['person', 'role'] as const) {
    const [only, ...others] = proposed[use];
    if (only !== undefined && others.length === 0) chosen[use] = only;
    else if (use === 'person' && only === undefined && proposed.account.length === 1) continue;
    else if (options.input === false || !canAsk(host)) throw cannotTell(file, use, columns);
    else {
      const answer = await ask(host, use, columns, options.color !== false);
      if (answer === undefined) return undefined;
      chosen[use] = answer;
      asked = true;
    }
  }
  for (const use of ['account', 'system', 'from', 'until', 'status'] as const) {
    const [only, ...others] = proposed[use];
    if (only !== undefined && others.length === 0 && !Object.values(chosen).includes(only)) chosen[use] = only;
  }
  const { role = '', ...others } = chosen;
  return { columns: { ...others, role }, how: asked ? 'asked' : 'found' };
};
