import type { Assessment } from '../../schema/assessment.js';
import type { Render } from '../report.js';
import { gapRegister } from '../view/gap-register.js';
import { findingsSentence, reportSentence } from '../view/summary.js';
import { requirementSuites } from './suites.js';
import type { Suite } from './suites.js';
import { findingCase } from './cases.js';
import { element, token } from './element.js';
import type { Xml } from './element.js';
import { headLine } from '../view/redaction.js';

/** Findings about the engagement, a vendor, a paper: they show in no requirement, and must not be lost. */
const otherFindings = (assessment: Assessment): Suite => {
  const told = new Set(assessment.requirements.flatMap(({ findings }) => findings));
  const gaps = gapRegister(assessment);
  const cases = assessment.findings.flatMap((finding, index) => {
    const gap = gaps[index];
    return gap && !told.has(finding.id) ? [findingCase(finding, gap)] : [];
  });
  return { name: 'Findings about no single requirement', says: findingsSentence(assessment), cases };
};

const suiteElement = (assessment: Assessment, { name, says, cases }: Suite, id: number): Xml => {
  const count = (outcome: string): number => cases.filter((item) => item.outcome === outcome).length;
  const { asOf, organization, tool } = assessment;
  const property = (key: string, value: string): Xml => element('property', { name: key, value });
  return element(
    'testsuite',
    {
      name: token(name),
      package: 'soc-gap',
      id,
      // Days have no hour; the schema asks for one and for no time zone.
      timestamp: `${asOf}T00:00:00`,
      hostname: 'localhost',
      tests: cases.length,
      failures: count('failure'),
      errors: 0,
      skipped: count('skipped'),
      time: 0,
    },
    [
      element('properties', {}, [
        property('organization', organization.name),
        property('as-of', asOf),
        property('tool', `${tool.name} ${tool.version}`),
      ]),
      ...cases.map((item) => item.xml),
      element('system-out', {}, `${says}\n${headLine(assessment)}`),
      element('system-err', {}),
    ],
  );
};

/** Whatever is in scope or not, one suite says of whom this is and that it is no attestation. */
const head = (assessment: Assessment): Suite => ({
  name: 'Readiness',
  says: assessment.reports.map(reportSentence).join('\n') || 'No report is in scope.',
  cases: [],
});

/**
 * A suite for each group of requirements and a test case for each requirement, as JUnit XML that both schemas in use take (Ant's
 * and that of Jenkins): ready is a case without a word, at risk and not ready are failures, the rest is skipped.
 */
export const renderJunit: Render = (assessment) => {
  const gaps = new Map(gapRegister(assessment).map((gap) => [gap.id, gap]));
  const suites = [
    head(assessment),
    ...assessment.reports.flatMap((report) => requirementSuites(assessment, report, gaps)),
    otherFindings(assessment),
  ];
  const root = element(
    'testsuites',
    {},
    suites.map((suite, id) => suiteElement(assessment, suite, id)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
};
