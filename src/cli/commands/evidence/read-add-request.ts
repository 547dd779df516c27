import type { Host } from '../../../model/host.js';
import { isPlainDate, type Period, type PlainDate } from '../../../model/plain-date.js';
import { inputError, type Problem } from '../../../model/problem.js';
import { visible } from '../../../reports/escape.js';
import { id as idSchema } from '../../../schema/common.js';
import { type EvidenceKind, evidenceKind } from '../../../schema/registers.js';
import type { Options } from '../../command.js';

/** What `evidence add` asks for. Paths are as the person wrote them; dates are none that has yet to come. */
export interface AddRequest {
  readonly source: string;
  readonly folder: string;
  readonly control: string;
  readonly performed: PlainDate;
  readonly covers: Period | undefined;
  readonly collected: PlainDate | undefined;
  readonly by: string | undefined;
  readonly kind: EvidenceKind | undefined;
  readonly query: string | undefined;
  readonly rows: number | undefined;
  readonly note: string | undefined;
  readonly id: string | undefined;
  readonly reference: boolean;
  readonly allowOutside: boolean;
}

const maxLine = 500;
const maxNote = 5000;

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value.trim() : undefined);

const usage = (message: string, hint: string): Problem => ({ code: 'usage', message, hint });

const dateProblems = (option: string, value: string | undefined, today: PlainDate): Problem[] => {
  if (value === undefined) return [];
  if (!isPlainDate(value)) {
    return [{ code: 'bad-date', message: `${option} is not a date`, hint: 'write a day that exists as YYYY-MM-DD' }];
  }
  return value <= today
    ? []
    : [
        {
          code: 'future-date',
          message: `${option} ${value} has yet to come (today is ${today})`,
          hint: 'evidence shows what has been done: give the day on which it was',
        },
      ];
};

const lineProblems = (option: string, value: string | undefined, most = maxLine): Problem[] => {
  if (value === undefined) return [];
  if (value === '') return [usage(`${option} is empty`, 'leave it out, or say something')];
  if (value.length > most) return [usage(`${option} is longer than ${most} characters`, 'shorten it')];
  const oneLine = most === maxNote || !/[\n\t]/.test(value);
  return visible(value) === value && oneLine
    ? []
    : [usage(`${option} holds line breaks or characters that cannot be seen`, 'type it anew on one line')];
};

/** Days that cannot all be right: the control is performed, then its trace is collected, and covers nothing later than that. */
const orderProblems = (performed: string, covers: Period | undefined, collected: string | undefined): Problem[] => [
  ...(collected !== undefined && performed > collected
    ? [
        usage(
          `it was collected on ${collected}, before it was performed on ${performed}`,
          'correct --performed or --collected',
        ),
      ]
    : []),
  ...(covers !== undefined && covers.to < covers.from
    ? [usage('--covers ends before it starts', 'write it as FROM..TO')]
    : []),
  ...(covers !== undefined && collected !== undefined && covers.to > collected
    ? [usage(`it covers days up to ${covers.to} but was collected on ${collected}`, 'correct --covers or --collected')]
    : []),
];

const coversOf = (value: string | undefined): Period | undefined => {
  const [from, to, ...rest] = value?.split('..') ?? [];
  return from === undefined || to === undefined || rest.length > 0 ? undefined : { from, to };
};

/** Reads the command line of `evidence add`. Throws exit 2 with everything that is wrong with it. */
export const readAddRequest = (host: Host, args: readonly string[], options: Options): AddRequest => {
  const [source = '', folder = '.', ...rest] = args;
  const today = host.today();
  const [control = '', performed = '', collected, by, kindText, query, rows, note, id, coversText] = (
    ['control', 'performed', 'collected', 'by', 'kind', 'query', 'rows', 'note', 'id', 'covers'] as const
  ).map((name) => text(options[name]));
  const covers = coversOf(coversText);
  const kind = evidenceKind.enum.find((item) => item === kindText);
  const problems: Problem[] = [
    ...(source === '' ? [usage('which file is the evidence?', 'write soc-gap evidence add FILE')] : []),
    ...(rest.length > 0
      ? [
          usage(
            `there is one argument too many: ${visible(rest.join(' '))}`,
            'write soc-gap evidence add FILE [folder]; quote names that hold spaces',
          ),
        ]
      : []),
    ...(control === '' ? [usage('which control does it show?', 'add --control ID')] : []),
    ...(performed === ''
      ? [usage('on which day was the control performed?', 'add --performed YYYY-MM-DD')]
      : dateProblems('--performed', performed, today)),
    ...dateProblems('--collected', collected, today),
    ...(coversText !== undefined && covers === undefined
      ? [usage('--covers is no span of days', 'write it as FROM..TO, e.g. 2026-01-01..2026-03-31')]
      : []),
    ...(covers ? [...dateProblems('--covers', covers.from, today), ...dateProblems('--covers', covers.to, today)] : []),
    ...([performed, collected ?? performed].every(isPlainDate) ? orderProblems(performed, covers, collected) : []),
    ...lineProblems('--by', by),
    ...lineProblems('--query', query),
    ...lineProblems('--note', note, maxNote),
    ...(kindText !== undefined && kind === undefined
      ? [usage('there is no such --kind', `write one of ${evidenceKind.enum.join(', ')}`)]
      : []),
    ...(rows !== undefined && !/^\d{1,12}$/.test(rows)
      ? [usage('--rows is no whole number', 'count the rows without the header')]
      : []),
    ...(id !== undefined && !new RegExp(idSchema.pattern).test(id)
      ? [usage('--id is no id', 'use letters, digits, ".", "_" and "-", a letter first, at most 64')]
      : []),
    ...(options.allowOutside === true && options.reference !== true
      ? [usage('--allow-outside goes with --reference', 'without --reference the file is copied, wherever it lies')]
      : []),
  ];
  if (problems.length > 0) throw inputError(...problems);
  const reference = options.reference === true;
  const parsed = { covers, kind, rows: rows === undefined ? undefined : Number(rows), reference };
  return {
    source,
    folder,
    control,
    performed,
    collected,
    by,
    query,
    note,
    id,
    allowOutside: options.allowOutside === true,
    ...parsed,
  };
};
