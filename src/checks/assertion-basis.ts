import type { Check, Observation } from '../model/check.js';
import type { Facts, ReportScope } from '../model/facts.js';
import type { ReportAssertion } from '../schema/assessment.js';
import { plural } from './about-control.js';
import { aboutEngagement, reportName } from './about-engagement.js';

const lacking = ['contradicted', 'performed', 'none'] as const;
type Lacking = (typeof lacking)[number];

const words: Readonly<Record<Lacking, string>> = {
  contradicted: 'A test found deviations that are open',
  performed: 'Only those who perform the controls have looked',
  none: 'Nothing shows that a control operates',
};

const tell = ({ requirements }: ReportAssertion): string =>
  lacking
    .flatMap((basis) => {
      const ids = requirements.filter((item) => item.basis === basis).map(({ id }) => id);
      return ids.length === 0 ? [] : [`${words[basis]}: ${ids.join(', ')}.`];
    })
    .join(' ');

/** The day from which management can sign: the end of the period, or the date. */
const isDue = ({ type, period, date }: ReportScope, { asOf }: Facts): boolean =>
  type === 2 && period ? asOf > period.to : asOf > date;

const observe = (scope: ReportScope, assertion: ReportAssertion, facts: Facts): Observation[] => {
  const { counts, requirements, general } = assertion;
  const open = requirements.filter(({ basis }) => lacking.some((item) => item === basis));
  if (open.length === 0) return [];
  const name = reportName[scope.report];
  const has = counts.tested + counts.monitored + counts.contradicted > 0;
  const asked = counts.total - counts.notApplicable;
  const hint =
    general.length > 0
      ? ` ${general.join(', ')} ${general.length === 1 ? 'watches' : 'watch'} over controls without saying over which: name them under \`monitors\`.`
      : '';
  return [
    {
      ...aboutEngagement(`assertion.${scope.report}`, [scope]),
      severity: has && isDue(scope, facts) ? 'medium' : 'low',
      title: `Management's assertion for ${name} has no basis for ${open.length} of ${plural(asked, 'requirement')}`,
      condition: `${counts.tested} tested, ${counts.monitored} monitored, ${counts.contradicted} contradicted, ${counts.performed} performed only, ${counts.none} without anything. ${tell(assertion)}`,
      criteria:
        "Management asserts that its description is fair and that its controls were designed, and for type 2 operated, so that requirements are met. It needs a reasonable basis of its own: monitoring or tests. The auditor's work is none.",
      effect: 'Management cannot sign its assertion in good faith, and without a signed assertion there is no report.',
      recommendation: `Test the controls behind these requirements by people who don't perform them (\`soc-gap sample\` draws the items), key controls first, or name the controls that watch over them.${hint}`,
      blocksPeriod: false,
      effort: { low: Math.max(0.5, Math.min(10, open.length / 4)), high: Math.max(1, Math.min(60, open.length)) },
      data: { requirements: open.map(({ id }) => id), tested: counts.tested, monitored: counts.monitored },
      measure: open.length,
    },
  ];
};

export const assertionBasis: Check = {
  id: 'assertion-basis',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'For each requirement, a test by somebody other than the performers, made in or for the period and without an open deviation, or a working control that watches over one on it. Once the period is over, or the date is past, requirements without: medium. Before, or where nothing of this kind is on record at all: low.',
  source:
    "AT-C 105 and 205: management's reasonable basis for its assertion; AT-C 320 on monitoring by the service organization.",
  run: (facts) => ({
    observations: facts.scopes.flatMap((scope) => {
      const assertion = facts.assertion.find(({ report }) => report === scope.report);
      return assertion ? observe(scope, assertion, facts) : [];
    }),
  }),
};
