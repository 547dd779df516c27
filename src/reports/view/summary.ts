import { severities } from '../../model/severity.js';
import type { AssessedReport, Assessment, Counts, Finding } from '../../schema/assessment.js';
import { reportLabel, reportTitle } from './labels.js';
import { joinWords, plural } from './plural.js';
import { plannedDate } from './report-date.js';
import { whenText } from './readiness.js';
import { undatedText } from './start.js';

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** `2 ready, 1 at risk, 0 not ready, 3 not assessed and 0 not applicable`. */
export const countsText = ({ ready, atRisk, notReady, notAssessed, notApplicable }: Counts): string =>
  `${ready} ready, ${atRisk} at risk, ${notReady} not ready, ${notAssessed} not assessed and ${notApplicable} not applicable`;

/** What the counts of one report come to, in a sentence or two. */
export const reportSentence = (report: AssessedReport): string => {
  const counts = report.type === 2 && report.type2 ? report.type2 : report.type1;
  const { total, ready, notApplicable } = counts;
  const left = total - ready - notApplicable;
  const start = `${reportTitle(report)}, ${whenText(report, report.type)}: ${plural(total, 'requirement')} in scope, ${countsText(counts)}.`;
  if (total === 0) return `${reportTitle(report)}: no requirement is in scope.`;
  if (left > 0) return `${start} ${plural(left, 'requirement')} ${isAre(left)} still to be brought to ready.`;
  return `${start} Nothing in scope is short of what this report needs.`;
};

/** Why something of low severity can stand first; said wherever what to do first is listed. */
export const workOrder = 'In the order of work: what others wait for comes before them, whatever its own severity.';

/** How many findings are open, by severity. */
export const findingsSentence = ({ gate }: Assessment): string => {
  const open = severities.reduce((sum, severity) => sum + gate[severity], 0);
  const accepted =
    gate.accepted > 0 ? ` ${plural(gate.accepted, 'finding')} ${isAre(gate.accepted)} accepted by management.` : '';
  if (open === 0) return `No finding is open.${accepted}`;
  const parts = severities.map((severity) => `${gate[severity]} ${severity}`);
  return `${plural(open, 'finding')} ${isAre(open)} open: ${joinWords(parts)}.${accepted}`;
};

/** Findings that a type 2 period should not start with; what management accepted is left to management. */
export const periodBlockers = (assessment: Assessment): Finding[] =>
  assessment.findings.filter((finding) => finding.blocksPeriod && finding.status !== 'accepted');

/** A period that is already running cannot be started anew: what is open in it shows. */
const begunSentence = ({ reports, asOf }: Assessment): string => {
  const begun = reports.filter((report) => report.type === 2 && report.period && report.period.from <= asOf);
  if (begun.length === 0) return '';
  return ` The period of ${joinWords(begun.map(reportTitle))} has already begun: while they are open in it, they are likely to lead to deviations.`;
};

/** The earliest clean start of each report, by the estimates; told once where it is the same for both. */
const startsText = ({ schedule }: Assessment): string => {
  const dated = schedule.reports.flatMap(({ report, start }) => (start === null ? [] : [{ report, start }]));
  const undated = schedule.reports.filter(({ start }) => start === null);
  const same = new Set(dated.map(({ start }) => start)).size === 1 && undated.length === 0;
  const [first] = dated;
  const dates =
    same && first
      ? `a clean period can start on ${first.start}`
      : joinWords(dated.map(({ report, start }) => `a clean ${reportLabel[report]} period can start on ${start}`));
  return [
    ...(dated.length > 0
      ? [
          ` If everything goes as estimated, ${dates} at the earliest.`,
          ` That counts with ${plural(schedule.assumptions.capacity, 'person-day')} a week of everyone whose capacity is not on record, and with work that nobody is named for as one queue: more people bring it forward.`,
        ]
      : []),
    ...undated.map(
      (item) =>
        ` No start of a ${reportLabel[item.report]} period can be named: ${undatedText(item, schedule.assumptions)}.`,
    ),
  ].join('');
};

/** Nobody can say what these still need, so they put a floor under every date. */
const unknownText = ({ schedule }: Assessment): string => {
  const count = schedule.reports.reduce((sum, { notAssessed }) => sum + notAssessed.length, 0);
  if (count === 0) return '';
  return ` Of ${plural(count, 'requirement')} nothing is on record: nobody can say what ${count === 1 ? 'it needs' : 'they need'}, so the start is not before ${count === 1 ? 'it is' : 'they are'} assessed.`;
};

/** A type 1 date that comes before what stands in the way is closed, by the estimates; no period says so for it. */
const dateText = (assessment: Assessment): string =>
  assessment.reports
    .flatMap((report) => {
      const start = assessment.schedule.reports.find((item) => item.report === report.report)?.start ?? null;
      const date = plannedDate(report, assessment);
      const isOpen = periodBlockers(assessment).some(({ reports }) => reports.includes(report.report));
      return report.type === 1 && start !== null && isOpen && date < start
        ? [` The date of ${reportTitle(report)}, ${date}, comes before that: some of it is still open on that day.`]
        : [];
    })
    .join('');

/** What must be closed before a period can start cleanly, and from when it could. */
export const periodSentence = (assessment: Assessment): string => {
  const blockers = periodBlockers(assessment);
  const start =
    blockers.length === 0
      ? 'No open finding stands in the way of starting a type 2 period.'
      : `${plural(blockers.length, 'finding')} should be closed before a type 2 period can start cleanly.${begunSentence(assessment)}`;
  return `${start}${startsText(assessment)}${dateText(assessment)}${unknownText(assessment)}`;
};
