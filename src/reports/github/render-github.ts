import type { Severity } from '../../model/severity.js';
import type { Finding } from '../../schema/assessment.js';
import type { Render } from '../report.js';
import { cut } from '../view/cut.js';
import { plural, sentence } from '../view/plural.js';
import { sourcePlace } from '../view/source-place.js';
import { findingsSentence } from '../view/summary.js';
import { workflowCommand } from './command.js';
import type { CommandName } from './command.js';
import { headLine } from '../view/redaction.js';

/** GitHub shows no more of each kind in a step. One notice says what this is. */
const most: Readonly<Record<CommandName, number>> = { error: 10, warning: 10, notice: 9 };

const nameOf: Readonly<Record<Severity, CommandName>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};

const annotation = (finding: Finding, base: string | undefined): string => {
  const { parts, line } = sourcePlace(finding, base);
  const says = [finding.condition, finding.effect, `What to do: ${finding.recommendation}`].map(sentence).join('\n');
  return workflowCommand(
    nameOf[finding.severity],
    { file: parts.join('/'), line, title: cut(`${finding.severity}: ${finding.title}`, 250) },
    cut(`${says}\nsoc-gap explain ${finding.id}`, 4000),
  );
};

/**
 * Workflow commands of GitHub Actions: the worst findings as annotations at their lines, as many as a step shows. What management
 * accepted is left out.
 */
export const renderGithub: Render = (assessment, { base } = {}) => {
  const open = assessment.findings.filter((finding) => finding.status !== 'accepted');
  const count = { error: 0, warning: 0, notice: 0 };
  const shown = open.filter(({ severity }) => {
    const name = nameOf[severity];
    count[name] += 1;
    return count[name] <= most[name];
  });
  const rest = open.length - shown.length;
  const told = [
    findingsSentence(assessment),
    ...(rest > 0 ? [`${plural(rest, 'more finding')} ${rest === 1 ? 'is' : 'are'} in the gap report.`] : []),
    headLine(assessment),
  ].join('\n');
  return [
    ...shown.map((finding) => annotation(finding, base)),
    workflowCommand('notice', { title: cut(`Readiness of ${assessment.organization.name}`, 250) }, told),
  ]
    .map((line) => `${line}\n`)
    .join('');
};
