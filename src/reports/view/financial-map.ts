import { height, rungs } from '../../model/rung.js';
import type {
  AssessedInterface,
  AssessedKeyReport,
  AssessedMap,
  AssessedProcess,
  AssessedStep,
} from '../../schema/assessment.js';
import { assertion } from '../../schema/catalog-words.js';
import { joinWords, plural } from './plural.js';

type Cover = Pick<AssessedStep, 'state' | 'controls' | 'says'>;
type Cell = AssessedProcess['lines'][number]['cells'][number];

export const coverLabel: Readonly<Record<Cover['state'], string>> = {
  covered: 'covered',
  short: 'short',
  nobody: 'nobody',
  'not-needed': 'no control needed',
};

export const proofLabel: Readonly<Record<AssessedKeyReport['state'], string>> = {
  proven: 'shown',
  doubtful: 'in doubt',
  unproven: 'not shown',
  'not-assessed': 'not assessed',
};

/** `PAY-02 (operating), PAY-09 (in no report)`. */
export const controlsText = (controls: Cover['controls']): string =>
  controls.map(({ id, rung }) => `${id} (${rung ?? 'in no report'})`).join(', ');

/** The controls behind a state, or what stands in their place. */
export const coverText = ({ state, controls, says }: Cover): string =>
  state === 'nobody' ? 'none' : state === 'not-needed' ? says : controlsText(controls);

export const financialProcesses = ({ processes }: AssessedMap): AssessedProcess[] =>
  processes.filter(({ financial }) => financial);

/** One cell of the matrix: over all lines of a process, the worst line decides. */
const matrixCell = (cells: readonly Cell[]): string => {
  if (cells.length === 0) return '-';
  const open = (state: Cell['state']): number => cells.filter((cell) => cell.state === state).length;
  const ofLines = (count: number): string =>
    cells.length > 1 ? ` for ${count} of ${plural(cells.length, 'line')}` : '';
  if (open('nobody') > 0) return `nobody${ofLines(open('nobody'))}`;
  if (open('short') > 0) return `short${ofLines(open('short'))}`;
  const bestOf = (cell: Cell): number => Math.max(...cell.controls.map(({ rung }) => height(rung ?? 'absent')));
  const controls = new Set(cells.flatMap((cell) => cell.controls.map(({ id }) => id)));
  return `${rungs[Math.min(...cells.map(bestOf))] ?? ''}, ${plural(controls.size, 'control')}`;
};

export interface Matrix {
  readonly assertions: readonly string[];
  readonly rows: readonly { readonly process: string; readonly cells: readonly string[] }[];
}

/** Process x assertion: the best rung that covers it, or who is missing. Assertions that no line names have no column. */
export const assertionMatrix = (map: AssessedMap): Matrix => {
  const processes = financialProcesses(map).filter(({ lines }) => lines.length > 0);
  const named = new Set(
    processes.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.map((cell) => cell.assertion))),
  );
  const assertions = assertion.enum.filter((name) => named.has(name));
  return {
    assertions,
    rows: processes.map(({ name, lines }) => {
      const cells = lines.flatMap((line) => line.cells);
      return {
        process: name,
        cells: assertions.map((name) => matrixCell(cells.filter((cell) => cell.assertion === name))),
      };
    }),
  };
};

/** One statement line: each of its assertions with the controls that cover it. */
export interface LineRow {
  readonly process: string;
  readonly line: string;
  readonly covered: string;
  readonly open: string;
}

const cellText = (cell: Cell): string =>
  cell.controls.length > 0 ? `${cell.assertion}: ${controlsText(cell.controls)}` : cell.assertion;

export const lineRows = (map: AssessedMap): LineRow[] =>
  financialProcesses(map).flatMap(({ name, lines }) =>
    lines.map((line) => ({
      process: name,
      line: line.name,
      covered:
        line.cells
          .filter(({ state }) => state === 'covered')
          .map(cellText)
          .join('; ') || 'none',
      open:
        line.cells
          .filter(({ state }) => state !== 'covered')
          .map((cell) => `${cellText(cell)} (${coverLabel[cell.state]})`)
          .join('; ') || 'none',
    })),
  );

export interface StepRow {
  readonly process: string;
  readonly step: string;
  readonly kind: string;
  readonly systems: string;
  readonly controls: string;
  readonly state: string;
}

export const stepRows = (map: AssessedMap): StepRow[] => {
  const nameOf = new Map(map.systems.map(({ id, name }) => [id, name]));
  return financialProcesses(map).flatMap((work) =>
    work.steps.map((step) => ({
      process: work.name,
      step: step.name ?? step.id,
      kind: step.kind,
      systems: joinWords(step.systems.map((id) => nameOf.get(id) ?? id)) || 'none recorded',
      controls: coverText(step),
      state: coverLabel[step.state],
    })),
  );
};

/** Nobody asked for a check there: outside the financial map, and processing integrity is not in scope. */
export const interfaceState = ({ state, reports }: AssessedInterface): string =>
  reports.length === 0 && (state === 'nobody' || state === 'short') ? 'not asked for' : coverLabel[state];

/** The last word of a heading in a table of key reports: who counts on it. */
export const countedOnBy = ({ usedBy, forUsers }: AssessedKeyReport): string =>
  joinWords([...usedBy, ...(forUsers ? ['user entities'] : [])]) || 'nobody on record';
