import type { AssessedReport, AssessedRequirement, Conclusion, Finding } from '../../schema/assessment.js';
import type { GapRow } from '../view/gap-register.js';
import { conclusionLabel } from '../view/labels.js';
import { sentence } from '../view/plural.js';
import { judgedVerdict } from '../view/requirement-rows.js';
import { element, token } from './element.js';
import type { Xml } from './element.js';

export type Outcome = 'ok' | 'failure' | 'skipped';

export interface TestCase {
  readonly outcome: Outcome;
  readonly xml: Xml;
}

/** JUnit knows three outcomes and we five. What nobody knows anything about is skipped, so that it never counts as met. */
const outcomeOf: Readonly<Record<Conclusion, Outcome>> = {
  ready: 'ok',
  'at-risk': 'failure',
  'not-ready': 'failure',
  'not-assessed': 'skipped',
  'not-applicable': 'skipped',
};

const caseOf = (
  classname: string,
  name: string,
  outcome: Outcome,
  type: string,
  message: string,
  body: string,
): TestCase => {
  const attributes = { name: token(name), classname: token(classname), time: 0 };
  if (outcome === 'ok') return { outcome, xml: element('testcase', attributes) };
  const told = outcome === 'failure' ? { message, type } : { message };
  return { outcome, xml: element('testcase', attributes, [element(outcome, told, body)]) };
};

const findingLines = (gap: GapRow): string =>
  [
    `${gap.severity}: ${sentence(gap.title)} (${gap.id}, ${gap.status}${gap.source === null ? '' : `, ${gap.source}`})`,
    `  ${gap.condition}`,
    `  What to do: ${gap.recommendation}`,
  ].join('\n');

/** A requirement as a test case: its conclusion for the type that the report is prepared for, its reasons, its findings. */
export const requirementCase = (
  requirement: AssessedRequirement,
  report: AssessedReport,
  gaps: ReadonlyMap<string, GapRow>,
): TestCase => {
  const verdict = judgedVerdict(requirement, report);
  const says = verdict.reasons.map((reason) => reason.says).join(' ');
  const body = [
    requirement.statement,
    `Rung reached: ${verdict.reached ?? 'not known'}. Rung needed: ${verdict.needed}.`,
    ...requirement.findings.flatMap((id) => gaps.get(id) ?? []).map(findingLines),
  ].join('\n');
  return caseOf(
    `${report.report}.${requirement.group}`,
    `${requirement.id} ${requirement.title}`,
    outcomeOf[verdict.conclusion],
    verdict.conclusion,
    `${conclusionLabel[verdict.conclusion]}: ${says}`,
    body,
  );
};

/** A finding that no requirement's test case tells of. */
export const findingCase = (finding: Finding, gap: GapRow): TestCase =>
  caseOf(
    `findings.${finding.check}`,
    finding.title,
    finding.status === 'accepted' ? 'skipped' : 'failure',
    finding.severity,
    gap.acceptance !== null && finding.status === 'accepted'
      ? gap.acceptance
      : `${finding.severity}: ${finding.condition}`,
    findingLines(gap),
  );
