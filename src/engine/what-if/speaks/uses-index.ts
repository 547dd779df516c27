import { indexBy } from '../../../model/map/index-by.js';
import { unique } from '../../../model/order.js';
import type { Workspace } from '../../../model/workspace.js';
import type {
  Control,
  DataStore,
  Interface,
  KeyReport,
  Process,
  Step,
  System,
  Vendor,
} from '../../../schema/registers.js';
import { kindKey } from '../../map/kind-key.js';

type ById<T> = ReadonlyMap<string, readonly T[]>;

/** A step with the process that it belongs to. */
export interface UsedStep {
  readonly work: Process;
  readonly step: Step;
}

/** What names each system, vendor and control of a workspace. */
export interface UsesIndex {
  readonly systemOf: ReadonlyMap<string, System>;
  readonly vendorOf: ReadonlyMap<string, Vendor>;
  readonly controlOf: ReadonlyMap<string, Control>;
  /** By system. */
  readonly processes: ById<Process>;
  readonly steps: ById<UsedStep>;
  readonly keyReports: ById<KeyReport>;
  readonly dataStores: ById<DataStore>;
  /** Systems in scope by the kind of data that they or their data stores hold, as `kindKey` spells it. */
  readonly holders: ById<System>;
  readonly running: ById<Control>;
  /** Systems in scope that run on one. */
  readonly above: ById<System>;
  /** By system or vendor: flows that begin or end there. */
  readonly interfaces: ById<Interface>;
  /** By vendor. */
  readonly hosted: ById<System>;
  readonly relying: ById<Control>;
  /** By control. */
  readonly general: ById<System>;
  readonly watchedVendors: ById<Vendor>;
  /** By requirement or point. */
  readonly satisfying: ById<Control>;
  readonly compensating: ById<Control>;
  readonly monitoring: ById<Control>;
}

/** Kinds of data that lie in a system, as they are spelled: its own and those of its data stores. */
export const kindsIn = ({ id, holds = [] }: System, dataStores: ById<DataStore>): string[] => [
  ...holds,
  ...(dataStores.get(id) ?? []).flatMap((store) => store.holds ?? []),
];

const build = (workspace: Workspace): UsesIndex => {
  const { systems, vendors, controls, processes, keyReports, dataStores, interfaces } = workspace;
  const inScope = systems.filter(({ outOfScope }) => outOfScope === undefined);
  const steps = processes.flatMap((work) => (work.steps ?? []).map((step): UsedStep => ({ work, step })));
  const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
    new Map(list.map((item) => [item.id, item]));
  const stored = indexBy(dataStores, ({ system }) => [system]);
  return {
    systemOf: byId(systems),
    vendorOf: byId(vendors),
    controlOf: byId(controls),
    processes: indexBy(processes, (work) =>
      unique([...(work.systems ?? []), ...(work.steps ?? []).flatMap((step) => step.systems ?? [])]),
    ),
    steps: indexBy(steps, ({ step }) => unique(step.systems ?? [])),
    keyReports: indexBy(keyReports, ({ system }) => [system]),
    dataStores: stored,
    holders: indexBy(inScope, (system) => unique(kindsIn(system, stored).map(kindKey))),
    running: indexBy(controls, (control) => unique(control.systems ?? [])),
    above: indexBy(inScope, ({ runsOn = [] }) => unique(runsOn)),
    interfaces: indexBy(interfaces, ({ from, to }) => unique([from, to])),
    hosted: indexBy(inScope, ({ vendor }) => (vendor === undefined ? [] : [vendor])),
    relying: indexBy(controls, ({ reliesOn = [] }) => unique(reliesOn)),
    general: indexBy(systems, ({ generalControls = {} }) => unique(Object.values(generalControls).flat())),
    watchedVendors: indexBy(vendors, ({ monitoredBy = [] }) => unique(monitoredBy)),
    satisfying: indexBy(controls, ({ satisfies }) => unique(satisfies)),
    compensating: indexBy(controls, ({ compensates = [] }) => unique(compensates)),
    monitoring: indexBy(controls, ({ monitors = [] }) => unique(monitors)),
  };
};

const built = new WeakMap<Workspace, UsesIndex>();

/** The index of a workspace, made once: hundreds of changes are tried on the same one. */
export const usesIndexOf = (workspace: Workspace): UsesIndex => {
  const index = built.get(workspace) ?? build(workspace);
  built.set(workspace, index);
  return index;
};
