import { basename } from 'node:path';
import type { Host } from '../../../model/host.js';
import { isPlainDate } from '../../../model/plain-date.js';
import { inputError, type Problem } from '../../../model/problem.js';
import { didYouMean } from '../../../model/suggest.js';
import { id as idSchema } from '../../../schema/common.js';
import { dayForm, type AccessColumns, type DayForm } from '../../../schema/registers.js';
import type { Options } from '../../command.js';
import { columnUses } from './propose-columns.js';

/** What `access add` asks for. */
export interface AddRequest {
  readonly source: string;
  readonly folder: string;
  readonly id: string | undefined;
  readonly system: string | undefined;
  readonly columns: AccessColumns | undefined;
  readonly days: DayForm | undefined;
  readonly exported: string | undefined;
  readonly query: string | undefined;
  readonly by: string | undefined;
}

const usage = (message: string, hint: string): Problem => ({ code: 'usage', message, hint });

/** `person=User,role=Role name`. */
const readColumns = (text: string, problems: Problem[]): AccessColumns => {
  const columns: Record<string, string> = {};
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    const [use, name] = at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    if (!(columnUses as readonly string[]).includes(use)) {
      const hint = didYouMean(use, columnUses) ?? `write one of ${columnUses.join(', ')}, e.g. person=User,role=Role`;
      problems.push(usage(`--columns names ${use === '' ? 'nothing' : use}, which an access list does not have`, hint));
    } else if (name === '') problems.push(usage(`--columns ${use} names no column`, `write ${use}=NAME`));
    else columns[use] = name;
  }
  if (problems.length === 0 && (columns.role === undefined || (columns.person ?? columns.account) === undefined)) {
    problems.push(usage('--columns needs role, and person or account', 'write person=User,role=Role'));
  }
  return { role: '', ...columns };
};

/** The id of a list after its file: `access/hub users.csv` gives hub-users. */
export const idOfFile = (file: string): string => {
  const slug = basename(file)
    .replace(/\.[a-z]+$/i, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '');
  return slug === '' ? 'access-list' : slug.slice(0, 64);
};

/** Reads the command line of `access add`. Throws exit 2 with everything that is wrong with it. */
export const readAddRequest = (host: Host, args: readonly string[], options: Options): AddRequest => {
  const [source = '', folder = '.', ...rest] = args;
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value.trim() : undefined;
  };
  const problems: Problem[] = [];
  const [id, exported, columns] = [text('id'), text('exported'), text('columns')];
  if (source === '') problems.push(usage('which file is the access list?', 'write soc-gap access add FILE'));
  if (rest.length > 0) problems.push(usage('there is one argument too many', 'write soc-gap access add FILE [folder]'));
  if (id !== undefined && !new RegExp(idSchema.pattern).test(id)) {
    problems.push(usage('--id is no id', 'start with a letter; letters, digits, dots and hyphens may follow'));
  }
  if (exported !== undefined && (!isPlainDate(exported) || exported > host.today())) {
    const hint = 'write the day of the export as YYYY-MM-DD; it cannot have yet to come';
    problems.push({ code: 'bad-date', message: '--exported is no day on which it can have been exported', hint });
  }
  for (const name of ['system', 'query', 'by']) {
    if (text(name) === '') problems.push(usage(`--${name} is empty`, 'leave it out, or say something'));
  }
  const days = dayForm.enum.find((form) => form === text('days'));
  const mapped = columns === undefined ? undefined : readColumns(columns, problems);
  if (problems.length > 0) throw inputError(...problems);
  return {
    source,
    folder,
    id,
    system: text('system'),
    columns: mapped,
    days,
    exported,
    query: text('query'),
    by: text('by'),
  };
};
