import type { Check } from '../model/check.js';
import type { ControlFacts } from '../model/facts.js';
import { unique } from '../model/order.js';
import { remembered, rememberedList } from '../model/remembered.js';
import { alikeTexts } from '../model/wording/alike-texts.js';
import type { Reading } from '../model/wording/wording-reader.js';
import { aboutControl, inService, named } from './about-control.js';

/** Of all different words of two texts so many stand in both. Ours: of twenty words about one differs. */
export const alike = 0.85;
const shown = 8;

const idsOf = (controls: readonly ControlFacts[]): string => {
  const ids = controls.map(({ control }) => control.id);
  return ids.length <= shown ? ids.join(', ') : `${ids.slice(0, shown).join(', ')} and ${ids.length - shown} more`;
};

/** Variants of a workspace share what was read of their controls, and with it the groups. */
const groupsOf = rememberedList((readings: readonly Reading[]) =>
  alikeTexts(
    readings.map(({ words }) => words),
    alike,
  ),
);

/** Controls in service whose texts say nearly the same. One that replaced another says the same by right. */
export const alikeControls = remembered((controls: readonly ControlFacts[]): ControlFacts[][] => {
  const replaced = new Set(controls.flatMap(({ control }) => control.replaces ?? []));
  const written = inService(controls).filter(({ control }) => control.text !== undefined && !replaced.has(control.id));
  return groupsOf(written.map(({ reading }) => reading)).map((group) => group.flatMap((index) => written[index] ?? []));
});

export const nearDuplicateControls: Check = {
  id: 'near-duplicate-controls',
  stage: 'control',
  gap: 'documentation',
  rule: `Controls whose texts share ${alike * 100} of 100 different words are one control told several times, or hide their difference. Texts of fewer than six words, and the successor of a control, are left out. One finding for a group.`,
  source: 'COSO principle 10; the share is ours.',
  run: ({ controls }) => ({
    observations: alikeControls(controls).flatMap((group) => {
      const [first, ...others] = group;
      if (!first) return [];
      const about = aboutControl(first);
      return [
        {
          ...about,
          reports: unique(group.flatMap(({ serves }) => serves)).sort(),
          // Rewording frees no requirement.
          requirements: [],
          controls: group.map(({ control }) => control.id),
          severity: 'low' as const,
          title: `${named(first)} and ${others.length === 1 ? 'another control' : `${others.length} others`} say nearly the same`,
          condition: `The texts of ${idsOf(group)} share at least ${alike * 100} of 100 different words.`,
          criteria: 'One control is written once and mapped to all that it satisfies; two that differ say in what.',
          effect:
            'Each copy is tested and evidenced by itself: the work is done twice, or one trace is given for several controls.',
          recommendation: `Keep one of ${idsOf(group)} and map it to what the others satisfy; or write in each what is different: the system, the owner, the population.`,
          blocksPeriod: false,
          effort: { low: 0.25, high: 1 },
          data: { controls: group.map(({ control }) => control.id) },
          measure: group.length,
        },
      ];
    }),
  }),
};
