import type { Finding } from '../schema/assessment.js';

/** Something that may have to wait for others. */
export interface Item {
  readonly id: string;
  /** Ids of what comes first. */
  readonly after: readonly string[];
}

export interface Ordered {
  readonly order: readonly string[];
  /** Waits that lead round in a circle: the first in the order given goes ahead without the other. */
  readonly circles: readonly { readonly id: string; readonly after: string }[];
}

/** Keeps the order given, but puts what something waits for before it. Waits for what is not given are passed over. */
export const orderByNeed = (items: readonly Item[]): Ordered => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ordered = new Set<string>();
  const visiting = new Set<string>();
  const circles: { id: string; after: string }[] = [];
  const place = ({ id, after }: Item): void => {
    if (ordered.has(id)) return;
    visiting.add(id);
    for (const other of after) {
      const before = byId.get(other);
      if (!before || other === id) continue;
      if (visiting.has(other)) circles.push({ id, after: other });
      else place(before);
    }
    visiting.delete(id);
    ordered.add(id);
  };
  items.forEach(place);
  return { order: [...ordered], circles };
};

/** Open findings in the order in which to work on them: highest score first, but what a finding depends on before it. */
export const orderWork = (findings: readonly Finding[]): string[] => [
  ...orderByNeed(
    findings
      .filter(({ status }) => status !== 'accepted')
      .sort((a, b) => b.priority.score - a.priority.score)
      .map(({ id, dependsOn }) => ({ id, after: dependsOn })),
  ).order,
];
