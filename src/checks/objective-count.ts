import type { Check } from '../model/check.js';
import { usualObjectives as usual } from '../model/usual-objectives.js';
import { aboutEngagement } from './about-engagement.js';

export const objectiveCount: Check = {
  id: 'objective-count',
  stage: 'requirement',
  gap: 'scope',
  rule: 'A SOC 1 report usually has 10 to 30 control objectives. Fewer or more is worth a second thought: low.',
  source: 'Practice under AT-C 320; management chooses its objectives.',
  run: ({ scopes }) => ({
    observations: scopes
      .filter(
        ({ report, requirements }) =>
          report === 'soc1' && (requirements.length < usual.from || requirements.length > usual.to),
      )
      .map((scope) => ({
        ...aboutEngagement('objective-count', [scope]),
        severity: 'low',
        title: `${scope.requirements.length < usual.from ? 'Few' : 'Many'} control objectives for a SOC 1 report: ${scope.requirements.length}`,
        condition: `${scope.requirements.length} ${scope.requirements.length === 1 ? 'objective is' : 'objectives are'} in scope; ${usual.from} to ${usual.to} are usual.`,
        criteria: 'The objectives cover what matters to user entities’ financial reporting, and nothing else.',
        effect:
          scope.requirements.length < usual.from
            ? 'User auditors may miss an objective they need.'
            : 'Each objective costs controls, evidence and tests.',
        recommendation:
          scope.requirements.length < usual.from
            ? 'Compare the objectives with the classes of transactions that you process for user entities, and add what is missing.'
            : 'Drop objectives that do not touch user entities’ financial reporting, with a reason, in a tailoring file under catalogs/.',
        blocksPeriod: false,
        effort: { low: 0.5, high: 2 },
        data: { objectives: scope.requirements.length },
        measure: scope.requirements.length,
      })),
  }),
};
