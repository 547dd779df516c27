import { outside, userEntities } from '../../schema/registers.js';
import type { Item, Lists } from '../workspace/merge-registers.js';
import type { ValuePath } from '../yaml/parse-yaml.js';
import { checkRings } from './check-rings.js';
import type { Complaints } from './complaint.js';
import { isRecord } from './find-faults.js';

/** What an id may lead to: the noun for the message and the ids there are; nothing where they could not all be read. */
export interface Target {
  readonly noun: string;
  readonly ids: ReadonlySet<string> | undefined;
}

export interface MapTargets {
  readonly control: Target;
  readonly system: Target;
  readonly vendor: Target;
  readonly process: Target;
  readonly evidence: Target;
}

/** Complains of an id, or of each of a list, that leads nowhere. */
export type CheckIds = (item: Item, path: ValuePath, value: unknown, target: Target) => void;

const recordsOf = (value: unknown): (readonly [number, Readonly<Record<string, unknown>>])[] =>
  Array.isArray(value) ? value.flatMap((item: unknown, at) => (isRecord(item) ? [[at, item] as const] : [])) : [];

/** The ends of an interface: a system, a vendor, all user entities, or others outside. */
const endsOf = ({ system, vendor }: MapTargets): Target => ({
  noun: 'system or vendor',
  ids: system.ids && vendor.ids && new Set([...system.ids, ...vendor.ids, userEntities, outside]),
});

/** Steps are named by findings as `process/step`: within a process each id stands once. */
const checkStepIds = (item: Item, found: Complaints): void => {
  const seen = new Set<unknown>();
  for (const [at, step] of recordsOf(item.value.steps)) {
    if (seen.has(step.id)) {
      const message = `the step ${String(step.id)} stands in this process twice`;
      found.add(
        item.file,
        ['processes', item.index, 'steps', at, 'id'],
        'duplicate-id',
        message,
        () => 'choose another',
      );
    }
    seen.add(step.id);
  }
};

const checkProcess = (item: Item, { control, system }: MapTargets, check: CheckIds): void => {
  const path = ['processes', item.index];
  for (const [at, step] of recordsOf(item.value.steps)) {
    check(item, [...path, 'steps', at, 'systems'], step.systems, system);
    check(item, [...path, 'steps', at, 'controls'], step.controls, control);
  }
  for (const [at, line] of recordsOf(item.value.lines)) {
    check(item, [...path, 'lines', at, 'controls'], line.controls, control);
  }
};

/** Complains of whatever in systems.yaml leads nowhere, of steps that are there twice and of systems that run on themselves. */
export const checkMapReferences = (lists: Lists, targets: MapTargets, check: CheckIds, found: Complaints): void => {
  const { control, system, process, evidence } = targets;
  const ends = endsOf(targets);
  for (const item of lists.processes.filter(({ isValid }) => isValid)) {
    checkProcess(item, targets, check);
    checkStepIds(item, found);
  }
  const checkEach = (
    list: 'systems' | 'dataStores' | 'interfaces' | 'keyReports',
    keys: Record<string, Target>,
  ): void => {
    for (const item of lists[list]) {
      if (!item.isValid) continue;
      for (const [key, target] of Object.entries(keys)) check(item, [list, item.index, key], item.value[key], target);
    }
  };
  checkEach('systems', { runsOn: system });
  checkEach('dataStores', { system });
  checkEach('interfaces', { from: ends, to: ends, controls: control });
  checkEach('keyReports', { system, process, usedBy: control, controls: control, evidence });
  checkRings(lists.systems, found);
};
