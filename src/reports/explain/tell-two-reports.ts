import type { Assessment, PlannedTest } from '../../schema/assessment.js';
import { rangeText, reportLabel } from '../view/labels.js';
import { plural } from '../view/plural.js';
import { spanText } from '../view/two-reports.js';
import { indent } from './tell-standing.js';

const tellTest = (name: string, test: PlannedTest): string[] => [
  `${name}: ${test.items ? `${spanText(test.items)} to look at` : 'how many to look at is not known'}${test.period ? `, ${rangeText(test.period)}` : ''}; ${plural(test.evidence, 'piece')} of evidence on file for it`,
  ...indent(test.because.map(({ says }) => `- ${says}`)),
];

/** What an auditor may look at of a control, for each report and for both at once, and why one test may not do. */
export const tellTwoReports = ({ overlap }: Assessment, id: string): string[] => {
  const found = overlap.controls.find(({ control }) => control === id);
  if (!found) return [];
  const { soc1, soc2, together, evidenceShared, differently } = found;
  const both = soc1 !== null && soc2 !== null;
  const reasons =
    differently.length > 0
      ? ['Must still be looked at differently, because:', ...indent(differently.map(({ says }) => `- ${says}`))]
      : ['Nothing on record says that one test does not serve both.'];
  return [
    'What an auditor may look at (indicative)',
    ...indent([
      ...(soc1 ? tellTest(reportLabel.soc1, soc1) : []),
      ...(soc2 ? tellTest(reportLabel.soc2, soc2) : []),
      ...(both
        ? [
            `At once: ${together ? spanText(together) : 'not known'}; ${plural(evidenceShared, 'piece')} of evidence for both`,
            ...reasons,
          ]
        : []),
    ]),
    '',
  ];
};
