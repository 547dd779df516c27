import { unique } from '../../../model/order.js';
import type { Workspace } from '../../../model/workspace.js';
import type { Process, System } from '../../../schema/registers.js';
import type { Loss } from '../../../schema/what-if.js';
import { movableData } from './movable-data.js';
import { holdersOf } from './holders-of.js';
import { isAutomated, lossOf, nothing, some } from './told.js';
import type { Speaks } from './told.js';
import { usesIndexOf } from './uses-index.js';
import type { UsesIndex } from './uses-index.js';

const lostProcesses = (processes: readonly Process[]): Loss[] => {
  const financial = processes.filter((work) => work.financial).map(({ name }) => name);
  const figures = financial.length > 0 ? `; figures of customers come out of ${some(financial)}` : '';
  return lossOf(
    'process',
    processes.map(({ name }) => name),
    (list, isOne) =>
      `${list} ${isOne ? 'runs' : 'run'} on it${figures}. It can leave the scope only if that moves elsewhere.`,
    financial.length > 0,
  );
};

/** Steps that are done on it, and the lines of customers' statements that their processes feed. */
const lostSteps = (id: string, { steps }: UsesIndex): Loss[] => {
  const done = steps.get(id) ?? [];
  const alone = done.filter(({ step }) => (step.systems ?? []).every((other) => other === id));
  const shared = done.filter((item) => !alone.includes(item));
  const name = ({ work, step }: (typeof done)[number]): string =>
    `${work.name}: ${step.name ?? step.id} (${step.kind})`;
  const fed = unique(done.map(({ work }) => work).filter((work) => work.financial)).flatMap((work) =>
    (work.lines ?? []).map((line) => `${line.name} (${line.assertions.join(', ')})`),
  );
  return [
    ...lossOf('process', alone.map(name), (list) => `Done on it and nowhere else: ${list}.`),
    ...lossOf('process', shared.map(name), (list) => `Done on it and on others: ${list}.`),
    ...lossOf('assertion', fed, (list) => `Lines of customers' statements that these steps feed: ${list}.`),
  ];
};

const lostKeyReports = (id: string, { keyReports }: UsesIndex): Loss[] => {
  const given = keyReports.get(id) ?? [];
  const told = given.map(({ name, usedBy = [], forUsers }) => {
    const readers = [...(usedBy.length > 0 ? [some(usedBy)] : []), ...(forUsers ? ['user entities'] : [])];
    return readers.length === 0 ? name : `${name} (for ${readers.join(' and ')})`;
  });
  return lossOf(
    'key-report',
    told,
    (list) => `It gives key reports, and who works with them needs them from elsewhere: ${list}.`,
    given.some(({ forUsers }) => forUsers),
  );
};

const lostFlows = (id: string, { interfaces, systemOf, vendorOf }: UsesIndex): Loss[] => {
  const nameOf = (end: string): string => systemOf.get(end)?.name ?? vendorOf.get(end)?.name ?? end;
  const told = (interfaces.get(id) ?? []).map(
    ({ name, from, to, sensitive }) =>
      `${name} (${from === id ? `to ${nameOf(to)}` : `from ${nameOf(from)}`}${sensitive ? ', sensitive' : ''})`,
  );
  return lossOf(
    'interface',
    told,
    (list, isOne) => `${isOne ? 'A flow of data begins or ends' : 'Flows of data begin or end'} there: ${list}.`,
  );
};

/** Every system in scope that runs on one, at once or through others. */
const allAbove = (id: string, { above }: UsesIndex): System[] => {
  const found = new Set<System>(above.get(id));
  // Grows while it is walked: what is found is looked over in its turn.
  for (const system of found) for (const higher of above.get(system.id) ?? []) found.add(higher);
  return [...found];
};

const lostGround = (id: string, index: UsesIndex): Loss[] => {
  const above = allAbove(id, index);
  const resting = unique(above.flatMap((system) => (index.running.get(system.id) ?? []).filter(isAutomated)));
  const rest =
    resting.length === 0
      ? ''
      : ` With them ${resting.length} ${resting.length === 1 ? 'control' : 'controls'} would rest on it: ${some(resting.map((control) => control.id))}.`;
  return lossOf(
    'system',
    above.map(({ name }) => name),
    (list, isOne) =>
      `${list} ${isOne ? 'runs' : 'run'} on it and would stand on something that no report looks at.${rest}`,
    true,
  );
};

const lostData = (system: System, index: UsesIndex): Speaks => {
  const { alone, elsewhere } = holdersOf(system, index);
  const stores = (index.dataStores.get(system.id) ?? []).map(({ name }) => name);
  return {
    losses: [
      ...lossOf(
        'data',
        alone,
        (list) =>
          `It alone holds ${list}${system.sensitive ? ', and is marked as sensitive' : ''}. That data has to move or to end with it.`,
      ),
      ...lossOf('data', stores, (list) => `Data lies in it: ${list}.`),
    ],
    supports: elsewhere.map(({ kind, systems }) => `The data could move: ${kind} is also held by ${some(systems)}.`),
  };
};

/**
 * What stands on a system that would leave the scope: processes and their steps, the statement lines that they feed, key reports,
 * flows of data, systems that run on it, and data. It names them; whether controls still cover them the two assessments tell.
 */
export const aboutSystem = (id: string, workspace: Workspace): Speaks => {
  const index = usesIndexOf(workspace);
  const system = index.systemOf.get(id);
  if (!system) return nothing;
  const data = lostData(system, index);
  const movable = movableData(workspace).find((item) => item.system === id);
  return {
    losses: [
      ...lostProcesses(index.processes.get(id) ?? []),
      ...lostSteps(id, index),
      ...lostGround(id, index),
      ...lostKeyReports(id, index),
      ...lostFlows(id, index),
      ...data.losses,
    ],
    supports: movable ? [movable.says] : data.supports,
  };
};
