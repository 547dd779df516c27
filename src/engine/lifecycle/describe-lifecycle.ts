import type { AssessedReport, LifecycleItem, LifecycleStage, ReportLifecycle, Stage } from '../../schema/assessment.js';
import type { Engagement } from '../../schema/engagement.js';
import { fieldworkItems } from './fieldwork.js';
import type { Assessed, Journey } from './item.js';
import { observationItems } from './observation.js';
import { placeReport } from './place-report.js';
import { readinessItems } from './readiness.js';
import { remediationItems } from './remediation.js';
import { reportingItems } from './reporting.js';
import { scopingItems } from './scoping.js';

/** A type 1 report has no period to observe. */
const stagesOf = (type: 1 | 2): readonly (readonly [Stage, (journey: Journey) => readonly LifecycleItem[]])[] => [
  ['scoping', scopingItems],
  ['readiness', readinessItems],
  ['remediation', remediationItems],
  ...(type === 2 ? [['observation', observationItems] as const] : []),
  ['fieldwork', fieldworkItems],
  ['reporting', reportingItems],
];

const journeyOf = (assessed: Assessed, engagement: Engagement, report: AssessedReport): Journey => ({
  assessed,
  engagement,
  report,
  facts: engagement.lifecycle?.[report.report] ?? {},
  asOf: assessed.asOf,
  period: report.type === 2 ? report.period : null,
  date: report.type === 1 ? (engagement.reports?.[report.report]?.asOf ?? null) : null,
  open: assessed.findings.filter(({ status, reports }) => status !== 'accepted' && reports.includes(report.report)),
  silent: assessed.requirements
    .filter((requirement) => requirement.report === report.report)
    .filter(({ type1, type2 }) => {
      const verdict = report.type === 2 && type2 ? type2 : type1;
      return verdict.conclusion === 'not-assessed' && verdict.reached === null;
    })
    .map(({ id }) => id),
});

const stateOf = (items: readonly LifecycleItem[], place: number, now: number): LifecycleStage['state'] => {
  if (place === now) return 'now';
  if (place > now) return 'ahead';
  return items.every(({ state }) => state === 'yes') ? 'done' : 'left-open';
};

const describeReport = (journey: Journey): ReportLifecycle => {
  const { report, facts, period, date } = journey;
  const parts = stagesOf(report.type).map(([stage, itemsOf]) => ({ stage, items: itemsOf(journey) }));
  const { stage, why } = placeReport(journey, new Map(parts.map((part) => [part.stage, part.items])));
  const order: readonly Stage[] = [...parts.map((part) => part.stage), 'issued'];
  const now = order.indexOf(stage);
  return {
    report: report.report,
    type: report.type,
    stage,
    why,
    next: order[now + 1] ?? null,
    needs: parts
      .slice(0, now + 1)
      .flatMap(({ items }) => items.filter(({ state }) => state !== 'yes').map(({ id }) => id)),
    dates: { period, asOf: date, fieldwork: facts.fieldwork ?? null, issued: facts.issued ?? null },
    lastReport: facts.lastReport
      ? { through: facts.lastReport.through, issued: facts.lastReport.issued ?? null }
      : null,
    stages: parts.map((part, index) => ({
      stage: part.stage,
      state: stateOf(part.items, index, now),
      items: [...part.items],
    })),
  };
};

/** Where each report stands on its way from scoping to the issued report, by the files and by what management says. */
export const describeLifecycle = (assessed: Assessed, engagement: Engagement): ReportLifecycle[] =>
  assessed.reports.map((report) => describeReport(journeyOf(assessed, engagement, report)));
