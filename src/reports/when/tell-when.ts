import type { Assessment } from '../../schema/assessment.js';
import type { CleanStart, IfStarted } from '../../schema/schedule.js';
import { reportTitle } from '../view/labels.js';
import { joinFirst } from '../view/plural.js';
import { lostRows, plannedSentence, savableRows } from '../view/planned-period.js';
import { anywayRows, anywaySentence } from '../view/start-anyway.js';
import { assumptionsText, pathRows, planNotes, startSentence } from '../view/start.js';

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const tellPath = (assessment: Assessment, start: CleanStart): string[] =>
  start.criticalPath.length === 0
    ? []
    : [
        '',
        'What holds it back',
        ...indent(
          pathRows(assessment, start).flatMap(({ action, title, owner, from, to, why }) => [
            `${from} to ${to}  ${title}  ${action}`,
            `  ${owner}. ${why}`,
          ]),
        ),
      ];

const tellAnyway = (assessment: Assessment, what: IfStarted | null): string[] =>
  what === null
    ? []
    : [
        '',
        anywaySentence(what),
        ...indent(
          anywayRows(assessment, what).map(
            ({ subject, findings, short }) => `${short.padEnd(9)}  ${subject}  ${joinFirst(findings, 4)}`,
          ),
        ),
      ];

const tellPlanned = (assessment: Assessment, { planned }: CleanStart): string[] =>
  planned === null
    ? []
    : [
        '',
        plannedSentence(planned, assessment.asOf),
        ...indent(
          savableRows(assessment, planned).map(
            ({ by, control, toCome }) => `by ${by}  ${control}: still expected ${toCome}`,
          ),
        ),
        ...indent(
          lostRows(assessment, planned).map(
            ({ first, control, missing }) => `missing ${missing}, first ${first}  ${control}`,
          ),
        ),
      ];

/** When each report's period can start, what holds it back and what if it starts anyway: `anyway` stands for the assessment's own. */
export const tellWhen = (assessment: Assessment, anyway?: readonly IfStarted[]): string[] => {
  const { schedule, reports } = assessment;
  return [
    assumptionsText(schedule.assumptions),
    ...planNotes(assessment),
    ...schedule.reports.flatMap((start, index) => {
      const report = reports.find((item) => item.report === start.report);
      return [
        '',
        report ? reportTitle(report) : start.report,
        ...indent([
          startSentence(start, schedule),
          ...start.periods.map(
            ({ months, from, to, reportBy }) =>
              `${String(months).padStart(2)} months  ${from} to ${to}, report about ${reportBy}`,
          ),
          ...tellPath(assessment, start),
          ...tellAnyway(assessment, anyway?.[index] ?? start.ifStarted),
          ...tellPlanned(assessment, start),
        ]).map((line) => line.trimEnd()),
      ];
    }),
  ];
};
