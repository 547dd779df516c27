import type { Check, Observation } from '../model/check.js';
import { indexBy } from '../model/map/index-by.js';
import type { DataStore, Interface, System } from '../schema/registers.js';

/** What brings sensitive data into a system that is out of scope. */
interface Leak {
  readonly system: System;
  readonly index: number;
  readonly stores: readonly DataStore[];
  /** Flows into it that carry sensitive data. */
  readonly flows: readonly Interface[];
  /** Flows from a sensitive system that do not say whether they do. */
  readonly silent: readonly Interface[];
}

const tell = ({ system, stores, flows, silent }: Leak): string =>
  [
    `${system.name} is out of scope: ${system.outOfScope ?? ''}`,
    ...(system.sensitive
      ? [`It is marked as sensitive${system.holds ? ` and holds ${system.holds.join(', ')}` : ''}.`]
      : []),
    ...(stores.length > 0 ? [`Sensitive data lies in ${stores.map(({ name }) => name).join(', ')}.`] : []),
    ...(flows.length > 0 ? [`Sensitive data reaches it through ${flows.map(({ name }) => name).join(', ')}.`] : []),
    ...(silent.length > 0
      ? [
          `${silent.map(({ name }) => name).join(', ')} ${silent.length === 1 ? 'comes' : 'come'} from a sensitive system and ${silent.length === 1 ? 'does' : 'do'} not say whether what ${silent.length === 1 ? 'it carries is' : 'they carry is'} sensitive.`,
        ]
      : []),
  ].join(' ');

const observe = (leak: Leak): Omit<Observation, 'reports'> => {
  const { system, index, stores, flows, silent } = leak;
  const known = Number(system.sensitive ?? false) + stores.length + flows.length;
  return {
    subject: { kind: 'system', id: system.id },
    severity: known > 0 ? 'medium' : 'low',
    title: `Sensitive data ${known > 0 ? 'lies in' : 'may reach'} ${system.name}, which is out of scope`,
    condition: tell(leak),
    criteria:
      'Sensitive data of the services stays in systems that are in scope: where it goes, the controls go with it.',
    effect:
      'No control in scope protects the data there, and what the description says of its protection is not the whole.',
    recommendation: `Take ${system.name} into scope, keep sensitive data out of it, or show in its reason that the data is none of the services in scope and mark it so (\`sensitive: false\`).`,
    requirements: [],
    controls: [],
    blocksPeriod: false,
    effort: { low: 1, high: 10 },
    data: {
      system: system.id,
      stores: stores.map(({ id }) => id),
      interfaces: [...flows, ...silent].map(({ id }) => id),
    },
    measure: known + silent.length,
    item: { list: 'systems', index },
  };
};

export const sensitiveOutOfScope: Check = {
  id: 'sensitive-out-of-scope',
  stage: 'requirement',
  gap: 'scope',
  rule: 'No system that is out of scope is marked as sensitive, has a data store that is, or receives sensitive data from a system in scope: medium. A flow from a sensitive system that does not say what it carries: low.',
  source: 'TSP 100 CC6.1, C1.1; DC 200 (boundaries of the system); AT-C 320 (scope of the description).',
  run: ({ workspace: { systems, dataStores, interfaces }, scopes }) => {
    const storesOf = indexBy(
      dataStores.filter(({ sensitive }) => sensitive),
      ({ system }) => [system],
    );
    const inFlows = indexBy(interfaces, ({ to }) => [to]);
    const systemOf = new Map(systems.map((system) => [system.id, system]));
    const isInScope = (id: string): boolean => systemOf.get(id)?.outOfScope === undefined;
    const isSensitive = (id: string): boolean => systemOf.get(id)?.sensitive === true || storesOf.has(id);
    return {
      observations: systems.flatMap((system, index) => {
        if (system.outOfScope === undefined) return [];
        const stores = storesOf.get(system.id) ?? [];
        const into = (inFlows.get(system.id) ?? []).filter(({ from }) => isInScope(from));
        const flows = into.filter(({ sensitive }) => sensitive);
        const silent = into.filter(({ from, sensitive }) => sensitive === undefined && isSensitive(from));
        if (!system.sensitive && stores.length + flows.length + silent.length === 0) return [];
        return [{ ...observe({ system, index, stores, flows, silent }), reports: scopes.map(({ report }) => report) }];
      }),
    };
  },
};
