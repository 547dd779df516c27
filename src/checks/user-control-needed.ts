import type { Check } from '../model/check.js';
import { unique } from '../model/order.js';
import { userControlFacts } from '../model/third-party/user-controls.js';

export const userControlNeeded: Check = {
  id: 'user-control-needed',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'A control that is expected of user entities counts for a requirement in scope, says what fails without it, stands once in the list, and is not what a control of ours does already. Else low.',
  source: 'AT-C 320 and DC 200 (DC6) on complementary user entity controls: only those that are necessary.',
  run: (facts) => ({
    observations: userControlFacts(facts)
      .filter(({ faults }) => faults.length > 0)
      .map(({ userControl, index, requirements, faults }) => ({
        subject: { kind: 'user-control' as const, id: userControl.id },
        severity: 'low' as const,
        title: `${userControl.id}: not shown to be needed of user entities as it stands`,
        condition: `“${userControl.text.replace(/[.\s]+$/, '')}”: ${faults.map(({ says }) => says).join(' ')}`,
        criteria:
          'The description names the controls that user entities must run for an objective or commitment to be met: those alone, each once, each linked to what counts on it.',
        effect:
          'A long list of wishes hides the few that matter, and user auditors ask for each of them at every user entity.',
        recommendation: `Link ${userControl.id} to the requirements that count on it and say under \`needed\` what fails without it, or take it out.`,
        reports:
          requirements.length > 0
            ? unique(requirements.map((scoped) => scoped.report))
            : facts.scopes.map((scope) => scope.report),
        requirements: requirements.map((scoped) => scoped.requirement.id),
        controls: [],
        blocksPeriod: false,
        effort: { low: 0.25, high: 0.5 },
        data: { userControl: userControl.id, faults: faults.map(({ because }) => because) },
        measure: faults.length,
        item: { list: 'userControls' as const, index },
      })),
  }),
};
