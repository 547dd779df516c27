import type { Assessment, Finding } from '../../schema/assessment.js';
import { statusLabel } from '../view/labels.js';
import { priorityTerms } from '../view/priority.js';
import { indent } from './tell-standing.js';

/** Findings by id, in the order of the assessment. */
export const findingsOf = (assessment: Assessment, ids: readonly string[]): Finding[] => {
  const wanted = new Set(ids);
  return assessment.findings.filter((finding) => wanted.has(finding.id));
};

/** Findings about one thing or a part of it (`process/step`), in the order of the assessment. */
export const findingsAbout = (assessment: Assessment, kind: Finding['subject']['kind'], id: string): Finding[] =>
  assessment.findings.filter(
    ({ subject }) => subject.kind === kind && (subject.id === id || subject.id.startsWith(`${id}/`)),
  );

/** Findings, each with its priority's terms. */
export const tellFindings = (findings: readonly Finding[]): string[] =>
  findings.length === 0
    ? ['Findings: none']
    : [
        `Findings (${findings.length})`,
        ...indent(
          findings.flatMap((finding) => [
            `${finding.severity.padEnd(8)} ${finding.title}  ${finding.id}  ${statusLabel[finding.status]}`,
            `         priority: ${priorityTerms(finding)}`,
          ]),
        ),
      ];

/** What to do next: the first of these findings in the order of work. */
export const tellNext = (assessment: Assessment, findings: readonly Finding[]): string[] => {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const next = assessment.order.flatMap((id) => byId.get(id) ?? [])[0];
  return next ? ['Next', ...indent([next.recommendation, `More: soc-gap explain ${next.id}`])] : [];
};

/** Findings, and which of them to begin with: how the account of most things ends. */
export const tellOpen = (assessment: Assessment, findings: readonly Finding[]): string[] => [
  ...tellFindings(findings),
  '',
  ...tellNext(assessment, findings),
];
