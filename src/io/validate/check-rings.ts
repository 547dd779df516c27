import type { Item } from '../workspace/merge-registers.js';
import type { Complaints } from './complaint.js';

/** A longer ring is told by its first members. */
const mostNamed = 8;

const tellRing = (ring: readonly string[]): string =>
  ring.length > mostNamed
    ? [...ring.slice(0, mostNamed), `${ring.length - mostNamed} more`, ring[0]].join(' → ')
    : [...ring, ring[0]].join(' → ');

interface Node {
  readonly item: Item;
  readonly id: string;
  readonly runsOn: readonly unknown[];
}

/** Where the walk stands: a system, and which of those that it runs on is looked at next. */
interface Visit {
  readonly node: Node;
  next: number;
}

/**
 * Complains of systems that run on themselves, over others or directly: reliance would go round for ever. Each entry that closes a
 * ring is told once, with the ring. Without recursion, since a chain may be as long as the file.
 */
export const checkRings = (systems: readonly Item[], found: Complaints): void => {
  const nodes = systems.flatMap((item): Node[] =>
    item.isValid && typeof item.value.id === 'string'
      ? [{ item, id: item.value.id, runsOn: Array.isArray(item.value.runsOn) ? item.value.runsOn : [] }]
      : [],
  );
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const done = new Set<string>();
  for (const start of nodes) {
    if (done.has(start.id)) continue;
    const way: Visit[] = [{ node: start, next: 0 }];
    const placeOf = new Map([[start.id, 0]]);
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const at = visit.next++;
      const { node } = visit;
      if (at >= node.runsOn.length) {
        done.add(node.id);
        placeOf.delete(node.id);
        way.pop();
        continue;
      }
      const next = nodeOf.get(String(node.runsOn[at]));
      if (next === undefined || done.has(next.id)) continue;
      const place = placeOf.get(next.id);
      if (place === undefined) {
        placeOf.set(next.id, way.length);
        way.push({ node: next, next: 0 });
        continue;
      }
      const ring = way.slice(place).map((member) => member.node.id);
      const message =
        ring.length === 1
          ? `${next.id} runs on itself`
          : `these systems run on each other in a ring: ${tellRing(ring)}`;
      const path = ['systems', node.item.index, 'runsOn', at];
      found.add(node.item.file, path, 'cycle', message, () => 'take out the entry that is not so');
    }
  }
};
