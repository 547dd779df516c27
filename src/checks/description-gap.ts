import type { Check, Observation } from '../model/check.js';
import type { Facts, ReportScope } from '../model/facts.js';
import type { DescribedItem } from '../schema/assessment.js';
import { plural } from './about-control.js';
import { aboutEngagement, reportName } from './about-engagement.js';

const isShort = ({ state }: DescribedItem): boolean => state === 'thin' || state === 'missing';

const effect =
  'The system description cannot be finished, or readers and auditor learn less than it has to tell; the auditor judges the description too.';

/** Where nobody has begun with the description, silence is about the registers and not about each item. */
const observeEmpty = (items: readonly DescribedItem[], scope: ReportScope): Observation => ({
  ...aboutEngagement(`register.${scope.report}`, [scope]),
  severity: 'low',
  title: `Nothing is recorded for the ${reportName[scope.report]} system description`,
  condition: `description.yaml and events.yaml are empty. Of what the description has to tell, ${plural(items.length, 'item is', 'items are')} thin or missing: ${items.map(({ id, state }) => `${id} (${state})`).join(', ')}.`,
  criteria: 'Management describes the system, its incidents and its changes; the registers fill what they can.',
  effect,
  recommendation:
    'Take the items one by one (`soc-gap explain` with the id says what is there): words of your own go into description.yaml, incidents and changes into events.yaml.',
  blocksPeriod: false,
  effort: {
    low: items.reduce((sum, { effort }) => sum + effort.low, 0),
    high: items.reduce((sum, { effort }) => sum + effort.high, 0),
  },
  data: { items: items.map(({ id }) => id) },
  measure: items.length,
});

const observeItem = (item: DescribedItem, scope: ReportScope, { workspace }: Facts): Observation => {
  const { id, title, state, asks, enough, short } = item;
  const because = short.map((reason) => reason.because);
  const index = workspace.description.findIndex((entry) => entry.item === id);
  const isContradicted = because.includes('contradiction');
  const settle = isContradicted ? 'Settle which of the two holds, and correct the other. ' : '';
  return {
    ...aboutEngagement(id, [scope]),
    severity: state === 'missing' || isContradicted ? 'medium' : 'low',
    title: `${id} ${title}: ${isContradicted ? 'contradicted' : state} in the description`,
    condition: short.map(({ says }) => says).join(' '),
    criteria: asks,
    effect,
    recommendation: `${settle}Enough would be: ${enough.charAt(0).toLowerCase()}${enough.slice(1)}`,
    blocksPeriod: false,
    effort: item.effort,
    data: { item: id, state, short: because },
    measure: short.length + (state === 'missing' ? 10 : 0),
    ...(index < 0 ? {} : { item: { list: 'description' as const, index } }),
  };
};

export const descriptionGap: Check = {
  id: 'description-gap',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'Each item of the system description has what catalogs/description.yaml calls enough, from the registers, from description.yaml or from events.yaml. Missing, or contradicted by the registers: medium. Thin: low. Where both files are empty: one low finding per report.',
  source: 'DC 200 (DC1 to DC9) for SOC 2; AT-C 320 on the description for SOC 1; the measures are ours.',
  run: (facts) => {
    const { workspace, scopes, description } = facts;
    const isEmpty = [workspace.description, workspace.incidents, workspace.changes].every((list) => list.length === 0);
    return {
      observations: scopes.flatMap((scope) => {
        const items = (description.find(({ report }) => report === scope.report)?.items ?? []).filter(isShort);
        if (items.length === 0) return [];
        return isEmpty ? [observeEmpty(items, scope)] : items.map((item) => observeItem(item, scope, facts));
      }),
    };
  },
};
