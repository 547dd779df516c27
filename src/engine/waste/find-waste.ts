import type { ControlFacts, Facts } from '../../model/facts.js';
import type { Plan, Waste } from '../../schema/assessment.js';
import { carriedByKey, keyCarriers } from './carried-by-key.js';
import { findDuplicates } from './find-duplicates.js';
import { freedAYear } from './a-year.js';
import { referredTo, templateReason } from './is-template.js';

/** A control that has ended is history, no waste. */
const inService = ({ control }: ControlFacts, asOf: string): boolean =>
  control.until === undefined || control.until >= asOf;

/** How many controls in service are mapped to each requirement and point. */
const countMappings = (controls: readonly ControlFacts[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { control } of controls) {
    for (const id of new Set(control.satisfies)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

/**
 * Controls that cost work and carry nothing that others don't: those that serve no report in scope, templates that nothing in the
 * organization uses, duplicates, and controls that are not key where key ones carry all that they are mapped to. Each is told once,
 * for the first of these reasons. An auditor tests every control that the description names: fewer, each needed, is better.
 */
export const findWaste = ({
  controls,
  controlById,
  workspace,
  asOf,
}: Facts): Pick<Plan, 'waste' | 'controlsInService'> => {
  const alive = controls.filter((facts) => inService(facts, asOf));
  const referred = referredTo(workspace);
  const duplicates = findDuplicates(alive);
  const carriers = keyCarriers(alive);
  const mapped = countMappings(alive);
  // A general control of a system carries all that runs on it, whatever it is mapped to.
  const needed = new Set(
    workspace.systems.flatMap(({ generalControls }) => Object.values(generalControls ?? {}).flat()),
  );
  const judge = (facts: ControlFacts): Pick<Waste, 'kind' | 'because' | 'keep' | 'onlyFor'> | undefined => {
    const { id, satisfies } = facts.control;
    const template = templateReason(facts, referred);
    if (template !== undefined && facts.serves.length > 0) {
      return { kind: 'template', because: template, keep: [], onlyFor: satisfies.filter((to) => mapped.get(to) === 1) };
    }
    if (needed.has(id)) return undefined;
    if (facts.serves.length === 0) {
      const because = `It serves no requirement in scope: it is mapped to ${satisfies.length > 0 ? satisfies.join(', ') : 'nothing'}.`;
      return { kind: 'serves-nothing', because, keep: [], onlyFor: [] };
    }
    const carrying = carriedByKey(facts, carriers);
    const keep = duplicates.get(id);
    const twin = keep === undefined ? undefined : controlById.get(keep);
    // Where key controls carry the twin too, both could go: nothing is said to stay that could not.
    if (keep !== undefined && twin && carriedByKey(twin, carriers) === undefined) {
      const because = `It says what ${keep} says: the same mappings, frequency and systems, and the same words in its title.`;
      return { kind: 'duplicate', because, keep: [keep], onlyFor: [] };
    }
    if (carrying === undefined) return undefined;
    const because = `It is not key, and key controls that stand where they must carry all that it is mapped to (${satisfies.join(', ')}).`;
    return { kind: 'non-key', because, keep: carrying, onlyFor: [] };
  };
  const waste = alive.flatMap((facts) => {
    const found = judge(facts);
    return found ? [{ control: facts.control.id, ...found, frees: freedAYear(facts.control.frequency) }] : [];
  });
  return { waste, controlsInService: alive.length };
};
