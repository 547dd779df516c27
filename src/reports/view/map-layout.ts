import type { AssessedInterface, AssessedMap } from '../../schema/assessment.js';
import { interfaceState } from './financial-map.js';

type End = AssessedInterface['from'];

export interface MapNode {
  readonly key: string;
  readonly kind: End['kind'] | 'key-report';
  readonly name: string;
  /** From the left, then from the top. */
  readonly column: number;
  readonly row: number;
}

export interface MapEdge {
  /** Its place among all interfaces, from 1; a key report that leaves to user entities has none. */
  readonly number: number | null;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Nothing shows that what goes over it arrives complete. */
  readonly open: boolean;
  readonly state: string;
}

export interface MapLayout {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly columns: number;
  readonly rows: number;
  /** Interfaces that are not drawn. */
  readonly left: number;
}

/** More arrows than these cannot be read. */
const mostEdges = 40;

const [source, sink] = ['user entities, in', 'user entities, out'];

/** User entities stand on both sides: what comes from them, and what they receive. */
const keyOf = (end: End, side: 'from' | 'to'): string =>
  end.kind === 'user-entities' ? (side === 'from' ? source : sink) : `${end.kind} ${end.id}`;

const edgesOf = (map: AssessedMap, systems: ReadonlySet<string>): { edges: MapEdge[]; left: number } => {
  const flows = map.interfaces.flatMap((item, index): MapEdge[] => {
    if (!systems.has(item.from.id) && !systems.has(item.to.id)) return [];
    const edge = { number: index + 1, name: item.name, from: keyOf(item.from, 'from'), to: keyOf(item.to, 'to') };
    return [{ ...edge, open: item.state === 'nobody' || item.state === 'short', state: interfaceState(item) }];
  });
  const reports = map.keyReports
    .filter(({ forUsers, system }) => forUsers && systems.has(system))
    .flatMap(({ id, name, system, state }): MapEdge[] => {
      const open = state === 'unproven' || state === 'doubtful';
      return [
        { number: null, name, from: `system ${system}`, to: `key-report ${id}`, open, state },
        { number: null, name, from: `key-report ${id}`, to: sink, open: false, state },
      ];
    });
  const drawn = flows.slice(0, mostEdges);
  return { edges: [...drawn, ...reports.slice(0, 2 * 8)], left: flows.length - drawn.length };
};

/** Each node one column behind the nearest that leads to it; what nothing leads to stands first. Breadth first, so loops end. */
const columnsOf = (keys: readonly string[], edges: readonly MapEdge[]): ReadonlyMap<string, number> => {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const entered = new Set(edges.map(({ to }) => to));
  const columns = new Map<string, number>();
  const spread = (starts: readonly string[]): void => {
    let front = starts.filter((key) => !columns.has(key));
    for (const key of front) columns.set(key, 0);
    for (let column = 1; front.length > 0; column += 1) {
      front = [...new Set(front.flatMap((key) => next.get(key) ?? []))].filter((key) => !columns.has(key));
      for (const key of front) columns.set(key, column);
    }
  };
  spread(keys.filter((key) => !entered.has(key)));
  for (const key of keys) spread([key]);
  const last = Math.max(0, ...[...columns].filter(([key]) => key !== sink).map(([, column]) => column));
  if (columns.has(sink)) columns.set(sink, last + 1);
  return columns;
};

/** The systems of financial processes and what flows between them, from left to right; null where there is nothing to draw. */
export const mapLayout = (map: AssessedMap): MapLayout | null => {
  const used = map.processes.filter(({ financial }) => financial);
  const systems = new Set(used.flatMap((work) => [...work.systems, ...work.steps.flatMap((step) => step.systems)]));
  const { edges, left } = edgesOf(map, systems);
  if (edges.length === 0) return null;
  const names = new Map<string, { readonly kind: MapNode['kind']; readonly name: string }>([
    [source, { kind: 'user-entities', name: 'User entities' }],
    ...map.systems.map(({ id, name }) => [`system ${id}`, { kind: 'system', name }] as const),
    ...map.interfaces
      .flatMap(({ from, to }) => [from, to])
      .filter(({ kind }) => kind !== 'user-entities')
      .map((end) => [keyOf(end, 'from'), { kind: end.kind, name: end.name }] as const),
    ...map.keyReports.map(({ id, name }) => [`key-report ${id}`, { kind: 'key-report', name }] as const),
    [sink, { kind: 'user-entities', name: 'User entities' }],
  ]);
  const drawn = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const keys = [...names.keys()].filter((key) => drawn.has(key));
  const columns = columnsOf(keys, edges);
  const filled = new Map<number, number>();
  const nodes = keys.map((key): MapNode => {
    const column = columns.get(key) ?? 0;
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    return { key, column, row, kind: names.get(key)?.kind ?? 'outside', name: names.get(key)?.name ?? key };
  });
  return {
    nodes,
    edges,
    columns: Math.max(...nodes.map(({ column }) => column)) + 1,
    rows: Math.max(...filled.values()),
    left,
  };
};
