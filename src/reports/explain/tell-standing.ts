import { rungMeaning } from '../../model/rung.js';
import type { Rung } from '../../model/rung.js';
import type { AssessedControl, AssessedReport, Assessment, Standing, Verdict } from '../../schema/assessment.js';
import { conclusionLabel, rangeText, reportLabel } from '../view/labels.js';
import { plural } from '../view/plural.js';
import { whenText } from '../view/readiness.js';

export const indent = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));

const tellRung = (rung: Rung | null): string =>
  rung === null ? 'none: nothing is known' : `${rung}: ${rungMeaning[rung]}`;

/** `SOC 2 type 2, from 2026-01-01 to 2026-09-30`, and whether the report is prepared for this type. */
const typeTitle = (report: AssessedReport, type: 1 | 2): string =>
  `${reportLabel[report.report]} type ${type}, ${whenText(report, type)}${report.type === type ? ', which the report is prepared for' : ''}`;

const tellReasons = (reasons: Verdict['reasons']): string[] => reasons.map((reason) => `- ${reason.says}`);

/** A verdict: conclusion, rung reached, rung needed, each reason. */
export const tellVerdict = (report: AssessedReport, type: 1 | 2, verdict: Verdict | null): string[] =>
  verdict === null
    ? []
    : [
        `${typeTitle(report, type)}: ${conclusionLabel[verdict.conclusion]}`,
        ...indent([
          `rung reached  ${tellRung(verdict.reached)}`,
          `rung needed   ${tellRung(verdict.needed)}`,
          ...tellReasons(verdict.reasons),
        ]),
      ];

const tellOccurrences = ({ occurrences }: Standing): string[] => {
  if (!occurrences) return [];
  const { expected, onTime, late, missing, toCome, missingWindows, lateWindows } = occurrences;
  return [
    `${plural(expected, 'occurrence')} expected: ${onTime} on time, ${late} late, ${missing} missing, ${toCome} to come`,
    ...lateWindows.map((window) => `- late: ${rangeText(window)}`),
    ...missingWindows.map((window) => `- missing: ${rangeText(window)}`),
  ];
};

const tellType = (title: string, standing: Standing | null): string[] => {
  if (!standing) return [];
  const { base, rung, needed, reasons } = standing;
  return [
    `${title}: ${rung}, needed ${needed}`,
    ...indent([
      ...(base === rung ? [] : [`on its own record it would stand on ${base}; the reasons below hold it on ${rung}`]),
      ...tellReasons(reasons),
      ...tellOccurrences(standing),
    ]),
  ];
};

/** Where a control stands for both types: in `only` that report where it is given, else in every report that it serves. */
export const tellStandings = (assessment: Assessment, control: AssessedControl, only?: AssessedReport): string[] =>
  control.standings.flatMap((standing) => {
    const report = assessment.reports.find((item) => item.report === standing.report);
    if (!report || (only && only.report !== report.report)) return [];
    const title = (type: 1 | 2): string => (only ? `type ${type}` : typeTitle(report, type));
    return [...tellType(title(1), standing.type1), ...tellType(title(2), standing.type2)];
  });

/** Controls that something rests on, each with where it stands; a blank line after the last. */
export const tellControls = (assessment: Assessment, controls: readonly AssessedControl[]): string[] => [
  ...controls.flatMap((control) => [`${control.id}  ${control.title}`, ...indent(tellStandings(assessment, control))]),
  ...(controls.length > 0 ? [''] : []),
];
