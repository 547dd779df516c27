import type { AssessedReport, AssessedRequirement, Assessment } from '../../schema/assessment.js';
import type { Render } from '../report.js';
import { conclusionLabel, reportTitle } from '../view/labels.js';
import { judgedVerdict } from '../view/requirement-rows.js';
import { reportSentence } from '../view/summary.js';
import { idOf, oscalDocument } from './document.js';
import type { Json } from './document.js';
import { knownFindings } from './known-findings.js';
import type { KnownFinding } from './known-findings.js';
import { observationOf } from './observation.js';
import { properties } from './property.js';
import { riskOf } from './risk.js';
import { instant, prose, title, token } from './text.js';

type Ids = ReadonlyMap<string, string>;

const related = (ids: readonly string[], known: Ids, key: string): Json =>
  ids.flatMap((id) => {
    const uuid = known.get(id);
    return uuid === undefined ? [] : [{ [key]: uuid }];
  });

/**
 * The conclusion on a requirement. OSCAL knows satisfied and not satisfied: all but ready is not satisfied, silence included, and
 * the property says which.
 */
const conclusionOf = (
  assessment: Assessment,
  report: AssessedReport,
  requirement: AssessedRequirement,
  { observations, risks }: { readonly observations: Ids; readonly risks: Ids },
): Json => {
  const verdict = judgedVerdict(requirement, report);
  const says = verdict.reasons.map((reason) => reason.says);
  return {
    uuid: idOf(assessment, 'finding', report.report, requirement.id),
    title: title(`${requirement.id} ${requirement.title}: ${conclusionLabel[verdict.conclusion]}`),
    description: prose(...says),
    props: properties({
      conclusion: verdict.conclusion,
      'rung-reached': verdict.reached,
      'rung-needed': verdict.needed,
    }),
    target: {
      type: 'objective-id',
      'target-id': token(requirement.id),
      title: title(requirement.title),
      status: { state: verdict.conclusion === 'ready' ? 'satisfied' : 'not-satisfied', remarks: prose(...says) },
    },
    'related-observations': related(requirement.controls, observations, 'observation-uuid'),
    'related-risks': related(requirement.findings, risks, 'risk-uuid'),
  };
};

const selection = (requirements: readonly AssessedRequirement[]): Json =>
  requirements.map(({ id }) => ({ 'control-id': token(id) }));

const reviewed = (inScope: readonly AssessedRequirement[], out: readonly AssessedRequirement[]): Json => ({
  'control-selections': [
    {
      ...(inScope.length > 0 ? { 'include-controls': selection(inScope) } : { 'include-all': {} }),
      'exclude-controls': selection(out),
      ...(out.length > 0
        ? {
            remarks: prose(
              ...out.map(({ id, type1, type2 }) => {
                const { reasons } = type2 ?? type1;
                return `${id} is not applicable: ${reasons.map((reason) => reason.says).join(' ')}`;
              }),
            ),
          }
        : {}),
    },
  ],
});

const resultOf = (assessment: Assessment, report: AssessedReport, known: readonly KnownFinding[]): Json => {
  const requirements = assessment.requirements.filter((item) => item.report === report.report);
  const isOut = (item: AssessedRequirement): boolean => judgedVerdict(item, report).conclusion === 'not-applicable';
  const inScope = requirements.filter((item) => !isOut(item));
  const observations = assessment.controls.flatMap((control) => {
    const made = observationOf(assessment, control, report);
    return made ? [{ id: control.id, ...made }] : [];
  });
  // What belongs to no report is told with the first one.
  const bears = ({ finding }: KnownFinding): boolean =>
    finding.reports.includes(report.report) || (finding.reports.length === 0 && report === assessment.reports[0]);
  const risks = known
    .filter(bears)
    .map((item) => ({ id: item.finding.id, ...riskOf(assessment, item, report.report) }));
  const ids = {
    observations: new Map(observations.map(({ id, uuid }) => [id, uuid])),
    risks: new Map(risks.map(({ id, uuid }) => [id, uuid])),
  };
  const day = report.type === 2 && report.period ? report.period.from : report.asOf;
  return {
    uuid: idOf(assessment, 'result', report.report, assessment.asOf),
    title: title(`Readiness for ${reportTitle(report)}`),
    description: prose(reportSentence(report)),
    // A period that has not begun can't have been looked at before today.
    start: instant(day < assessment.asOf ? day : assessment.asOf),
    end: instant(assessment.asOf),
    'reviewed-controls': reviewed(inScope, requirements.filter(isOut)),
    observations: observations.map(({ json }) => json),
    risks: risks.map(({ json }) => json),
    findings: inScope.map((item) => conclusionOf(assessment, report, item, ids)),
  };
};

/** The model asks for a result. */
const noResult = (assessment: Assessment): Json => ({
  uuid: idOf(assessment, 'result', 'none', assessment.asOf),
  title: 'No report is in scope',
  description: 'No report is in scope, so nothing was concluded.',
  start: instant(assessment.asOf),
  'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
});

/** The assessment results (OSCAL 1.2): a result for each report, a finding for each requirement, an observation for each control. */
export const renderOscalResults: Render = (assessment) => {
  const known = knownFindings(assessment);
  const plan = idOf(assessment, 'assessment-plan');
  return oscalDocument(assessment, 'assessment-results', 'Readiness results', {
    'import-ap': { href: `#${plan}` },
    results:
      assessment.reports.length > 0
        ? assessment.reports.map((report) => resultOf(assessment, report, known))
        : [noResult(assessment)],
    'back-matter': {
      resources: [
        {
          uuid: plan,
          title: 'How this was assessed',
          description:
            'No assessment plan in OSCAL stands behind these results. The gap report tells scope and method.',
        },
      ],
    },
  });
};
