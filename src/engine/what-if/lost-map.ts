import type { AssessedMap } from '../../schema/assessment.js';
import type { Outcome } from '../judge.js';
import type { Loss } from '../../schema/what-if.js';
import { lossOf } from './speaks/told.js';

interface Covered {
  /** By a key of their own, how each is told. */
  readonly steps: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, string>;
  readonly interfaces: ReadonlyMap<string, string>;
  readonly keyReports: ReadonlyMap<string, string>;
}

const keyed = <T>(items: readonly T[], tell: (item: T) => string, key: (item: T) => string = tell) =>
  new Map(items.map((item) => [key(item), tell(item)]));

const coveredOn = ({ processes, interfaces, keyReports }: AssessedMap): Covered => {
  const isCovered = ({ state }: { readonly state: string }): boolean => state === 'covered';
  const steps = processes.flatMap((work) => work.steps.filter(isCovered).map((step) => ({ work, step })));
  const cells = processes.flatMap((work) =>
    work.lines.flatMap((line) => line.cells.filter(isCovered).map(({ assertion }) => ({ work, line, assertion }))),
  );
  return {
    steps: keyed(
      steps,
      ({ work, step }) => `${work.name}: ${step.name ?? step.id} (${step.kind})`,
      ({ work, step }) => `${work.id}/${step.id}`,
    ),
    cells: keyed(
      cells,
      ({ work, line, assertion }) => `${work.name}: ${line.name} (${assertion})`,
      ({ work, line, assertion }) => `${work.id}/${line.name}/${assertion}`,
    ),
    interfaces: keyed(
      interfaces.filter(isCovered),
      ({ name }) => name,
      ({ id }) => id,
    ),
    keyReports: keyed(
      keyReports.filter(({ state }) => state === 'proven'),
      ({ name }) => name,
      ({ id }) => id,
    ),
  };
};

const gone = (was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): string[] =>
  [...was].filter(([key]) => !is.has(key)).map(([, told]) => told);

/** What of the financial map a control covered and none covers any more. It speaks to SOC 1 alone: without that report nothing is said. */
export const lostMap = (before: Outcome, after: Outcome): Loss[] => {
  const isSoc1 = ({ reports }: Outcome): boolean => reports.some(({ report }) => report === 'soc1');
  if (!isSoc1(before) || !isSoc1(after)) return [];
  const [was, is] = [coveredOn(before.map), coveredOn(after.map)];
  return [
    ...lossOf('process', gone(was.steps, is.steps), (list) => `No control keeps these steps right any more: ${list}.`),
    ...lossOf(
      'assertion',
      gone(was.cells, is.cells),
      (list) => `No control bears any more on these assertions of customers' statements: ${list}.`,
    ),
    ...lossOf(
      'interface',
      gone(was.interfaces, is.interfaces),
      (list) => `No control finds any more what is lost on the way: ${list}.`,
    ),
    ...lossOf(
      'key-report',
      gone(was.keyReports, is.keyReports),
      (list) => `Not shown any more to be complete and accurate: ${list}.`,
    ),
  ];
};
