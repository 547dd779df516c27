import { type PopulationFile, readPopulation, type TakeRow } from '../../../io/csv/read-population.js';
import { compareText } from '../../../model/order.js';
import { inputError } from '../../../model/problem.js';
import type { Reason } from '../../../model/reason.js';
import { didYouMean } from '../../../model/suggest.js';
import { allocate } from '../../../sampling/allocate.js';
import { deriveSeed } from '../../../sampling/derive-seed.js';
import { sampleSize, type SizeQuestion } from '../../../sampling/sample-size.js';
import { select, type Selected } from '../../../sampling/select.js';

export interface Stratum {
  readonly name: string;
  readonly rows: number;
  readonly size: number;
}

export interface DrawnSample {
  readonly population: PopulationFile;
  readonly seed: string;
  readonly size: number;
  readonly because: readonly Reason[];
  /** By name; empty where the sample is not stratified. */
  readonly strata: readonly Stratum[];
  readonly items: readonly Selected<readonly string[]>[];
}

export interface SampleQuestion extends Omit<SizeQuestion, 'population'> {
  /** Absolute, and as the person wrote it. */
  readonly path: string;
  readonly file: string;
  readonly engagement: string;
  readonly control: string;
  readonly stratify: string | undefined;
  readonly idColumn: string | undefined;
}

/** With more of them hardly a row of each can be looked at, and most lists have a column or two that differ in every row. */
const maxStrata = 100;

/** A string of its own: a part of a large text would keep all of that text in memory. */
const copyOf = (value: string): string => Buffer.from(value, 'utf8').toString('utf8');

const positionOf = (column: string, option: string, columns: readonly string[], file: string): number => {
  const position = columns.indexOf(column);
  if (position >= 0) return position;
  const hint = didYouMean(column, columns) ?? `its columns are ${columns.slice(0, 20).join(', ')}`;
  throw inputError({
    code: 'unknown-column',
    message: `the list has no column for ${option}`,
    hint,
    place: { file, line: 1 },
  });
};

const tooManyStrata = (file: string): Error =>
  inputError({
    code: 'too-many-strata',
    message: `the column of --stratify has more than ${maxStrata} different values`,
    hint: 'choose a column with few values, e.g. team, system or month',
    place: { file },
  });

const noId = (row: number, file: string): Error =>
  inputError({
    code: 'no-item-id',
    message: `row ${row} of the list has nothing in the column of --id-column`,
    hint: 'choose a column that names every row',
    place: { file },
  });

/** Looks at the whole list once: its columns, its strata, that each row has an id. */
const survey = async ({ path, file, stratify, idColumn }: SampleQuestion) => {
  const counts = new Map<string, number>();
  let positions: { readonly stratum: number; readonly id: number } | undefined;
  const resolve = (columns: readonly string[]) => ({
    stratum: stratify === undefined ? -1 : positionOf(stratify, '--stratify', columns, file),
    id: idColumn === undefined ? -1 : positionOf(idColumn, '--id-column', columns, file),
  });
  const look: TakeRow = (row, cells, columns) => {
    positions ??= resolve(columns);
    if (positions.id >= 0 && cells[positions.id]?.trim() === '') throw noId(row, file);
    const stratum = cells[positions.stratum]?.trim() ?? '';
    const count = counts.get(stratum);
    if (count === undefined && counts.size === maxStrata) throw tooManyStrata(file);
    counts.set(count === undefined ? copyOf(stratum) : stratum, (count ?? 0) + 1);
  };
  const population = await readPopulation(path, file, look);
  return { population, counts, positions: positions ?? resolve(population.columns) };
};

const onePerStratum = (size: number): Reason => ({
  because: 'one-per-stratum',
  says: `Every stratum gives at least one item, which makes ${size}.`,
  data: { size },
});

/**
 * Draws a sample: reads the list once to count it, once more to choose. Memory holds the chosen rows only. Throws exit 2 for a list
 * that cannot be sampled, among them one that changes between the two readings.
 */
export const drawSample = async (question: SampleQuestion): Promise<DrawnSample> => {
  const { population, counts, positions } = await survey(question);
  const seed = deriveSeed({ ...question, population: population.sha256 });
  const { size, because } = sampleSize({ ...question, population: population.rows });
  const sizes = allocate(counts, size);
  const total = [...sizes.values()].reduce((sum, part) => sum + part, 0);
  const selection = select<readonly string[]>(seed, sizes);
  if (total > 0) {
    const again = await readPopulation(question.path, question.file, (row, cells) => {
      selection.offer(row, cells[positions.stratum]?.trim() ?? '', () => cells.map(copyOf));
    });
    if (again.sha256 !== population.sha256) {
      const [message, hint] = ['the list changed while it was read', 'run it again when nobody writes to the file'];
      throw inputError({ code: 'population-changed', message, hint, place: { file: question.file } });
    }
  }
  const strata = question.stratify === undefined ? [] : [...counts].sort(([a], [b]) => compareText(a, b));
  return {
    population,
    seed,
    size: total,
    because: total > size ? [...because, onePerStratum(total)] : because,
    strata: strata.map(([name, rows]) => ({ name, rows, size: sizes.get(name) ?? 0 })),
    items: selection.chosen(),
  };
};
