import type { AssessedProcess, Assessment } from '../../schema/assessment.js';
import { controlsText, coverLabel } from '../view/financial-map.js';
import type { Explanation } from './explanation.js';
import { fact } from './fact.js';
import { findingsAbout, tellOpen } from './tell-findings.js';
import { indent } from './tell-standing.js';

const tellSteps = ({ steps }: AssessedProcess): string[] =>
  steps.flatMap((step) => [
    `${step.id}  ${step.name ?? step.id} (${step.kind}): ${coverLabel[step.state]}`,
    ...indent([...(step.systems.length > 0 ? [`on ${step.systems.join(', ')}`] : []), step.says]),
  ]);

const tellLines = ({ lines }: AssessedProcess): string[] =>
  lines.flatMap(({ name, cells }) => [
    name,
    ...indent(
      cells.map(
        ({ assertion, state, controls }) =>
          `${assertion.padEnd(23)} ${coverLabel[state]}${controls.length > 0 ? `: ${controlsText(controls)}` : ''}`,
      ),
    ),
  ]);

const orNone = (lines: readonly string[], { financial }: AssessedProcess): readonly string[] =>
  lines.length > 0
    ? lines
    : [
        financial
          ? 'None on record: not assessed.'
          : 'None on record; none is asked for, since the process is not marked as financial.',
      ];

/** What covers a process, step by step and assertion by assertion; undefined where no process has this id. */
export const explainProcess = (assessment: Assessment, id: string): Explanation | undefined => {
  const work = assessment.map.processes.find((item) => item.id === id);
  if (!work) return undefined;
  const findings = findingsAbout(assessment, 'process', id);
  const reports = assessment.map.keyReports.filter((item) => item.process === id);
  const { asOf } = assessment;
  return {
    lines: [
      `${work.id}  ${work.name}`,
      `Process, assessed as of ${asOf}`,
      '',
      'What is on record',
      ...indent([
        fact('description', work.description),
        fact('owner', work.owner),
        fact('financial', work.financial ? 'yes: it changes figures in the books of user entities' : 'no'),
        fact('systems', work.systems),
        ...(reports.length > 0
          ? [
              fact(
                'key reports',
                reports.map((item) => item.id),
              ),
            ]
          : []),
      ]),
      '',
      'Steps',
      ...indent(orNone(tellSteps(work), work)),
      '',
      'Statement lines of user entities',
      ...indent(orNone(tellLines(work), work)),
      ...indent([
        'A control covers an assertion when it is on a step of the process or named on the line, stands on designed or above, and bears on the assertion: by its own record, else through the SOC 1 objectives in scope that it satisfies.',
      ]),
      '',
      ...tellOpen(assessment, findings),
    ],
    pieces: { kind: 'process', asOf, process: work, keyReports: reports, findings },
  };
};
