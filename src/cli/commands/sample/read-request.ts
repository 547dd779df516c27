import { join } from 'node:path';
import { isPlainDate } from '../../../model/plain-date.js';
import { inputError, type Problem } from '../../../model/problem.js';
import { maxSampleSize, type Risk, risk as riskSchema } from '../../../schema/sample-sizes.js';
import { visible } from '../../../reports/escape.js';
import type { Options } from '../../command.js';

/** What the command line asks for. Paths are as the person wrote them. */
export interface SampleRequest {
  readonly control: string;
  readonly folder: string;
  readonly population: string;
  /** Where the list comes from, and the query that gave it. */
  readonly source: string;
  readonly query: string | undefined;
  readonly risk: Risk;
  readonly size: number | undefined;
  readonly stratify: string | undefined;
  readonly idColumn: string | undefined;
  /** Folder that holds the workpapers. */
  readonly out: string;
  readonly asOf: string | undefined;
}

/** tests.yaml takes a line of 500 characters for the source, and row count and hash stand behind it. */
const maxSource = 300;
const maxQuery = 4000;

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value.trim() : undefined);

const usage = (message: string, hint: string): Problem => ({ code: 'usage', message, hint });

const sizeProblems = (size: string | undefined): Problem[] =>
  size === undefined || (/^\d{1,5}$/.test(size) && Number(size) >= 1 && Number(size) <= maxSampleSize)
    ? []
    : [
        usage(
          `--size must be a whole number from 1 to ${maxSampleSize}`,
          'leave it out to take the size from the table',
        ),
      ];

/** Both are kept in tests.yaml and shown to people: what cannot be seen does not belong there. */
const hiddenProblems = (source: string, query: string): Problem[] => [
  ...(visible(source) === source && !/[\n\t]/.test(source)
    ? []
    : [usage('--source holds line breaks or characters that cannot be seen', 'write it on one line')]),
  ...(visible(query) === query ? [] : [usage('--query holds characters that cannot be seen', 'type it anew')]),
];

/** What the command line lacks, all at once. */
const problemsOf = (population: string, source: string, query: string, options: Options): Problem[] => [
  ...(population === '' ? [usage('which list is the sample drawn from?', 'add --population FILE.csv')] : []),
  ...(source === ''
    ? [usage('where does the list come from?', 'add --source, e.g. --source "Ticket desk export, access requests"')]
    : []),
  ...(source.length > maxSource
    ? [usage(`--source is longer than ${maxSource} characters`, 'put the details into --query')]
    : []),
  ...(query.length > maxQuery
    ? [usage(`--query is longer than ${maxQuery} characters`, 'name the file that holds it')]
    : []),
  ...hiddenProblems(source, query),
  ...sizeProblems(text(options.size)),
  ...(options.asOf === undefined || isPlainDate(text(options.asOf) ?? '')
    ? []
    : [{ code: 'bad-date', message: '--as-of is not a date', hint: 'write a day that exists as YYYY-MM-DD' }]),
];

/** Reads the command line of `sample`. Throws exit 2 with everything that is wrong with it. */
export const readRequest = ([control = '', folder = '.']: readonly string[], options: Options): SampleRequest => {
  const [population = '', source = '', query = ''] = [options.population, options.source, options.query].map(text);
  const risk = riskSchema.enum.find((item) => item === (options.risk ?? 'moderate'));
  const problems = problemsOf(population, source, query, options);
  if (risk === undefined) problems.push(usage('there is no such --risk', `write one of ${riskSchema.enum.join(', ')}`));
  if (problems.length > 0 || risk === undefined) throw inputError(...problems);
  const size = text(options.size);
  return {
    control,
    folder,
    population,
    source,
    query: query === '' ? undefined : query,
    risk,
    size: size === undefined ? undefined : Number(size),
    stratify: text(options.stratify),
    idColumn: text(options.idColumn),
    out: text(options.out) ?? join(folder, 'workpapers'),
    asOf: text(options.asOf),
  };
};
