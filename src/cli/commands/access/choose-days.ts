import { findColumns } from '../../../io/access/find-columns.js';
import { dayFormsOf } from '../../../io/access/read-day.js';
import { type PopulationFile, readPopulation } from '../../../io/csv/read-population.js';
import { openPrompter } from '../../../io/prompts/inquirer-prompter.js';
import { canAsk } from '../../../io/prompts/prompter-endings.js';
import type { Host } from '../../../model/host.js';
import { exitCodes, SocGapError } from '../../../model/problem.js';
import type { AccessColumns, DayForm } from '../../../schema/registers.js';
import type { Options } from '../../command.js';

/** The form of the days of a list; undefined within: as usual. */
export interface ChosenDays {
  readonly form: DayForm | undefined;
}

interface Seen {
  /** Forms in which every cell is a day. */
  readonly fitting: readonly DayForm[];
  /** The first cell that is not empty. */
  readonly example: string;
}

/** Looks at every day of the list: 12/31/2026 tells what 03/04/2026 does not. */
const look = async (path: string, source: string, header: PopulationFile, columns: AccessColumns): Promise<Seen> => {
  const { from, until } = columns;
  const mapped = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const positions = [...findColumns(mapped, header.columns, { file: source, line: 1, column: 1 }, source).values()];
  let fitting = dayFormsOf('');
  let example = '';
  if (positions.length === 0) return { fitting, example };
  await readPopulation(
    path,
    source,
    (_row, cells) => {
      for (const position of positions) {
        const cell = (cells[position] ?? '').trim();
        if (cell === '') continue;
        if (example === '') example = cell.slice(0, 40);
        const forms = dayFormsOf(cell);
        fitting = fitting.filter((form) => forms.includes(form));
      }
    },
    { delimiter: header.delimiter },
  );
  return { fitting, example };
};

const ask = async (host: Host, { fitting, example }: Seen, color: boolean): Promise<ChosenDays | undefined> => {
  const message = `How are its days written? ${example} can be two days.`;
  const prompter = await openPrompter(host, [message], color ? undefined : false);
  try {
    for (;;) {
      const choices = fitting.map((value) => ({ value, label: value }));
      const reply = await prompter.select({ message, commands: [], choices, filter: false });
      if ('value' in reply) return { form: fitting.find((form) => form === reply.value) };
      if (reply.command === 'stop') return undefined;
      const text = 'The answer is kept in access.yaml: the next export of this form is read the same way.';
      await prompter.say([{ text, tone: 'quiet' }]);
    }
  } finally {
    prompter.close();
  }
};

/**
 * How the days of a list are written: as all of them together tell, or as a person at the terminal says. Nothing is guessed: throws
 * exit 3 where the days fit several forms and nobody can be asked. Undefined where the person stopped. What fits no form is left to
 * the reading of the list, which tells each row.
 */
export const chooseDays = async (
  host: Host,
  { file, path }: { readonly file: string; readonly path: string },
  header: PopulationFile,
  columns: AccessColumns,
  options: Options,
): Promise<ChosenDays | undefined> => {
  const seen = await look(path, file, header, columns);
  const [only, ...others] = seen.fitting;
  if (only === undefined || only === 'YYYY-MM-DD') return { form: undefined };
  if (others.length === 0) return { form: only };
  if (options.input !== false && canAsk(host)) return ask(host, seen, options.color !== false);
  throw new SocGapError(exitCodes.unanswered, [
    {
      code: 'unanswered',
      message: `how are its days written? ${seen.example} can be two days`,
      hint: `say it once with ${seen.fitting.map((form) => `--days ${form}`).join(' or ')}`,
      place: { file, line: 1, column: 1 },
    },
  ]);
};
