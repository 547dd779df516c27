import type { Catalog } from '../model/catalog.js';
import { type Facts, mayHold } from '../model/condition.js';
import { usualObjectives } from '../model/usual-objectives.js';

export interface ProposedObjective {
  readonly id: string;
  readonly pack: string;
  readonly title: string;
  /** keep: fits. drop: said again by another. out: what the engagement says of itself rules it out already. */
  readonly proposal: 'keep' | 'drop' | 'out';
  readonly because: string;
  /** The objectives that take its place. */
  readonly coveredBy: readonly string[];
}

/**
 * Which objectives of the chosen packs fit an engagement. An objective that one of a trade's pack states anew is proposed to be
 * dropped: both would be described, tested and paid for twice. It is a proposal: management writes its objectives (AT-C 320).
 */
export const proposeObjectives = (packs: readonly Catalog[], facts: Facts): ProposedObjective[] => {
  const coverers = new Map<string, string[]>();
  for (const { requirements } of packs) {
    for (const { id, covers = [], when } of requirements) {
      if (!mayHold(when, facts)) continue;
      for (const covered of covers) coverers.set(covered, [...(coverers.get(covered) ?? []), id]);
    }
  }
  return packs.flatMap((pack) =>
    pack.requirements.map(({ id, title, when }): ProposedObjective => {
      const coveredBy = coverers.get(id) ?? [];
      const told = { id, pack: pack.id, title, coveredBy };
      if (!mayHold(when, facts)) {
        return { ...told, proposal: 'out', because: 'What the engagement says of itself rules it out.', coveredBy: [] };
      }
      if (coveredBy.length === 0) return { ...told, proposal: 'keep', because: 'No other objective in scope says it.' };
      const verb = coveredBy.length === 1 ? 'states' : 'state';
      return { ...told, proposal: 'drop', because: `${coveredBy.join(' and ')} ${verb} it in the terms of the trade.` };
    }),
  );
};

/** What the number of objectives is worth a second thought for; null where it is usual. */
export const remarkOnCount = (count: number): string | null => {
  const { from, to } = usualObjectives;
  if (count >= from && count <= to) return null;
  const thought = count < from ? 'Is a class of transactions missing?' : 'Each costs controls, evidence and tests.';
  return `${count} ${count === 1 ? 'objective' : 'objectives'}: ${from} to ${to} are usual. ${thought}`;
};
