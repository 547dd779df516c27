import { outside, userEntities } from '../../schema/registers.js';
import type { Interface, System } from '../../schema/registers.js';
import type { Facts } from '../facts.js';
import { unique } from '../order.js';
import type { ReportKind } from '../../schema/catalog.js';
import { coverOf, marksOf } from './cover.js';
import type { Cover } from './cover.js';
import { financialSystems } from './financial-systems.js';

/** One end of an interface. */
export interface End {
  readonly kind: 'system' | 'vendor' | 'user-entities' | 'outside';
  readonly id: string;
  readonly name: string;
}

export interface InterfaceFacts {
  readonly interface: Interface;
  readonly index: number;
  readonly from: End;
  readonly to: End;
  readonly cover: Cover;
  /** Reports that ask for a check of what passes it: SOC 1 on the financial map, SOC 2 with processing integrity. */
  readonly reports: readonly ReportKind[];
}

const endOf = (facts: Facts): ((id: string) => End) => {
  const systems = new Map(facts.workspace.systems.map((system) => [system.id, system]));
  const vendors = new Map(facts.workspace.vendors.map((vendor) => [vendor.id, vendor]));
  return (id) => {
    const system = systems.get(id);
    if (system) return { kind: 'system', id, name: system.name };
    const vendor = vendors.get(id);
    if (vendor) return { kind: 'vendor', id, name: vendor.name };
    return id === outside
      ? { kind: outside, id, name: 'Others outside' }
      : { kind: userEntities, id, name: 'User entities' };
  };
};

/** Every interface, judged against the standings in `facts`. */
export const interfaceMap = (facts: Facts): readonly InterfaceFacts[] => {
  const { workspace, scopes } = facts;
  const financial = financialSystems(workspace);
  const inScope = new Set(
    workspace.systems.filter((system: System) => system.outOfScope === undefined).map(({ id }) => id),
  );
  const end = endOf(facts);
  return workspace.interfaces.map((item, index) => {
    const ends = [item.from, item.to];
    const asks = scopes.filter(({ report, categories }) =>
      report === 'soc1'
        ? ends.some((id) => financial.has(id))
        : categories.includes('processing-integrity') && ends.some((id) => inScope.has(id)),
    );
    return {
      interface: item,
      index,
      from: end(item.from),
      to: end(item.to),
      cover: coverOf(marksOf(unique(item.controls ?? []), facts), item.notNeeded),
      reports: asks.map(({ report }) => report),
    };
  });
};
