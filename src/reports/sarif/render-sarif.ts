import type { Assessment } from '../../schema/assessment.js';
import type { Render } from '../report.js';
import { gapRegister } from '../view/gap-register.js';
import { reportTitle } from '../view/labels.js';
import { joinWords } from '../view/plural.js';
import { longestDescription, longestMessage, message } from './message.js';
import { resultOf } from './result.js';
import { rulesOf } from './rules.js';
import { headLine } from '../view/redaction.js';

/** Code scanning takes no more in a run. */
const mostResults = 25_000;

/** Analyses of the same category replace each other: every workspace of a repository has its own. It ends in a slash, as asked. */
const category = ({ reports }: Assessment, base: string): string =>
  ['soc-gap', ...base.split('/'), reports.map(({ report }) => report).join('-')]
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/') + '/';

const left = (count: number): object => ({
  level: 'warning',
  message: { text: `${count} findings of lower severity are left out: a run takes ${mostResults} results.` },
});

/** The findings as SARIF 2.1.0 for code scanning, worst first; what management accepted is suppressed and not left out. */
export const renderSarif: Render = (assessment, { base = '', ruleOf } = {}) => {
  const findings = assessment.findings.slice(0, mostResults);
  const gaps = gapRegister(assessment);
  const { rules, indexOf } = rulesOf(findings, ruleOf);
  const leftOut = assessment.findings.length - findings.length;
  const scope = joinWords(assessment.reports.map(reportTitle)) || 'no report';
  const { tool, asOf, organization } = assessment;
  const line = headLine(assessment);
  const driver = {
    name: message(tool.name, longestDescription),
    version: message(tool.version, longestDescription),
    ...(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(tool.version) ? { semanticVersion: tool.version } : {}),
    shortDescription: { text: 'Readiness for SOC 1 and SOC 2 reports.' },
    fullDescription: { text: message(line, longestDescription) },
    rules,
  };
  const run = {
    tool: { driver },
    automationDetails: {
      id: category(assessment, base),
      description: { text: message(`Readiness of ${organization.name} for ${scope}, as of ${asOf}.`, longestMessage) },
    },
    invocations: [
      { executionSuccessful: true, ...(leftOut > 0 ? { toolExecutionNotifications: [left(leftOut)] } : {}) },
    ],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results: findings.flatMap((finding, index) => {
      const gap = gaps[index];
      return gap ? [resultOf(finding, gap, indexOf.get(finding.check) ?? 0, base)] : [];
    }),
    properties: { asOf, attestation: message(line, longestMessage) },
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};
