import type { Check } from '../model/check.js';
import type { ReportScope } from '../model/facts.js';
import { reportName } from './about-engagement.js';

/** Requirements of a report whose catalog names typical controls of user entities and for which none is decided. */
const undecided = ({ requirements }: ReportScope, linked: ReadonlySet<string>): string[] =>
  requirements
    .map(({ requirement }) => requirement)
    .filter(({ id, cuecs = [] }) => cuecs.length > 0 && !linked.has(id))
    .map(({ id }) => id);

export const userControlsUndecided: Check = {
  id: 'user-controls-undecided',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'Where a catalog names typical controls of user entities for a requirement in scope, user-controls.yaml holds the ones that are necessary here. None for one or more such requirements: low.',
  source: 'AT-C 320 on complementary user entity controls in the description; DC 200 (DC6).',
  run: ({ workspace, scopes, verdicts }) => {
    const linked = new Set(workspace.userControls.flatMap(({ requirements = [] }) => requirements));
    return {
      observations: scopes.flatMap((scope) => {
        const open = undecided(scope, linked).filter((id) => verdicts.get(id)?.verdict.conclusion !== 'not-applicable');
        if (open.length === 0) return [];
        return [
          {
            subject: { kind: 'engagement' as const, id: `user-controls.${scope.report}` },
            severity: 'low' as const,
            title: `What ${reportName[scope.report]} counts on user entities for is not decided for ${open.length} ${open.length === 1 ? 'requirement' : 'requirements'}`,
            condition: `Catalogs name typical controls of user entities for ${open.join(', ')}; none of yours is linked to ${open.length === 1 ? 'it' : 'them'}. The catalog's are proposals, not facts.`,
            criteria:
              'The description names the complementary user entity controls that are necessary, and says for which objective or criterion; none is an answer too, once somebody has looked.',
            effect: 'User entities do not learn what they have to do, and their auditors cannot rely on the objective.',
            recommendation:
              'Go through the proposals of the chapter on user entity controls: take up in user-controls.yaml those without which the objective would not be met, in your own words, with the reason; leave the others.',
            reports: [scope.report],
            requirements: open,
            controls: [],
            blocksPeriod: false,
            effort: { low: 0.5, high: Math.min(10, 1 + open.length / 2) },
            data: { report: scope.report },
            measure: open.length,
          },
        ];
      }),
    };
  },
};
