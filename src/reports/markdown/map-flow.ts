import type { AssessedInterface, AssessedKeyReport } from '../../schema/assessment.js';
import { mermaidName } from './mermaid-name.js';

/** What one flowchart draws. */
export interface Flow {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** group: the one process that uses it; null where several do. */
  readonly systems: readonly { readonly id: string; readonly name: string; readonly group: string | null }[];
  readonly interfaces: readonly AssessedInterface[];
  readonly reports: readonly AssessedKeyReport[];
}

/** Between the quotes of a label there is always something. */
const label = (name: string, otherwise: string): string => `"${mermaidName(name) || otherwise}"`;

/** The ids of a drawing: a letter of ours and a number, so that no name can be taken for a keyword. */
const numbering = (letter: string) => {
  const numbers = new Map<string, string>();
  return (id: string): string => {
    const number = numbers.get(id) ?? `${letter}${numbers.size + 1}`;
    numbers.set(id, number);
    return number;
  };
};

const isOpen = ({ state }: AssessedInterface): boolean => state === 'nobody' || state === 'short';

/** The lines of a Mermaid flowchart: user entities, systems by process, vendors, the interfaces between them, reports. */
export const drawFlow = ({ groups, systems, interfaces, reports }: Flow): string[] => {
  const [nodeOf, groupOf, reportOf] = [numbering('n'), numbering('g'), numbering('r')];
  const node = (kind: string, id: string): string => nodeOf(`${kind} ${id}`);
  const box = (system: { readonly id: string; readonly name: string }): string => {
    const id = node('system', system.id);
    return `${id}[${label(system.name, `System ${id}`)}]`;
  };
  const own = new Set(systems.map(({ id }) => id));
  const ends = new Map(interfaces.flatMap(({ from, to }) => [from, to]).map((end) => [`${end.kind} ${end.id}`, end]));
  const others = [...ends.values()].filter(
    ({ kind, id }) => kind === 'vendor' || kind === 'outside' || (kind === 'system' && !own.has(id)),
  );
  const users = reports.length > 0 || [...ends.values()].some(({ kind }) => kind === 'user-entities');
  const arrow = (open: boolean): string => (open ? '-.->' : '-->');
  return [
    'flowchart LR',
    ...(users ? ['  users(["User entities"])'] : []),
    ...groups.flatMap((group) => {
      const members = systems.filter((system) => system.group === group.id);
      const id = groupOf(group.id);
      return members.length === 0
        ? []
        : [
            `  subgraph ${id}[${label(group.name, `Process ${id}`)}]`,
            ...members.map((system) => `    ${box(system)}`),
            '  end',
          ];
    }),
    ...systems.filter(({ group }) => group === null).map((system) => `  ${box(system)}`),
    ...others.map(({ kind, id, name }) =>
      kind !== 'system' ? `  ${node(kind, id)}([${label(name, 'Vendor')}])` : `  ${box({ id, name })}`,
    ),
    ...reports.map(({ id, name }) => `  ${reportOf(id)}[/${label(name, 'Report')}/]`),
    ...interfaces.map((item) => {
      const [from, to] = [item.from, item.to].map(({ kind, id }) =>
        kind === 'user-entities' ? 'users' : node(kind, id),
      );
      return `  ${from ?? ''} ${arrow(isOpen(item))}|${label(item.name, 'Interface')}| ${to ?? ''}`;
    }),
    ...reports.flatMap(({ id, system, state }) => [
      `  ${node('system', system)} ${arrow(state === 'unproven' || state === 'doubtful')} ${reportOf(id)}`,
      `  ${reportOf(id)} --> users`,
    ]),
  ];
};
