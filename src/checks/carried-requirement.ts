import type { Check } from '../model/check.js';
import type { RequirementFacts } from '../model/facts.js';
import type { Reason } from '../model/reason.js';
import { aboutRequirement, titled } from './about-requirement.js';

/** What stands between a requirement and the organization said to carry it. Its report is the business of other checks. */
const told = [
  'carried-by-vendor',
  'carried-without-method',
  'carried-inclusive',
  'carried-unwatched',
  'carried-category',
  'carried-applies',
];

const shortfallsOf = ({ verdict }: RequirementFacts): Reason[] =>
  verdict.reasons.filter(({ because }) => told.includes(because));

export const carriedRequirement: Check = {
  id: 'carried-requirement',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'A requirement that a subservice organization carries is settled: the method is chosen; under carve-out a control of ours on the rung needed watches what it does; its report covers the category; under the inclusive method its controls are on record. Else high where nothing can be concluded, medium otherwise.',
  source: 'DC 200 (DC7): the description names the criteria that a carved-out organization’s controls meet; AT-C 320.',
  run: ({ verdicts }) => ({
    observations: [...verdicts.values()].flatMap((facts) => {
      const reasons = facts.carriers.length > 0 ? shortfallsOf(facts) : [];
      if (reasons.length === 0) return [];
      const { id, statement, risk } = facts.scoped.requirement;
      const names = facts.carriers.map(({ vendor }) => vendor.name).join(', ');
      return [
        {
          ...aboutRequirement(facts),
          severity: facts.verdict.conclusion === 'not-assessed' ? ('high' as const) : ('medium' as const),
          title: `${titled(facts)}: what ${names} carries is not settled`,
          condition: reasons.map(({ says }) => says).join(' '),
          criteria: statement,
          effect: risk,
          recommendation: `Settle how ${names} stands in the report, and name under \`monitoredBy\` in the vendor register the controls that watch what it does for ${id}.`,
          blocksPeriod: facts.verdict.conclusion === 'not-assessed',
          effort: { low: 0.5, high: 5 },
          data: { requirement: id, because: reasons.map(({ because }) => because) },
          measure: reasons.length,
        },
      ];
    }),
  }),
};
