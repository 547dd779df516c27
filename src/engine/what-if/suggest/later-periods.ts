import { addDays } from '../../../model/plain-date.js';
import type { Outcome } from '../../judge.js';
import type { LaterPeriod } from '../../../schema/what-if-suggestions.js';
import { fieldworkWeeks } from '../../schedule/assumptions.js';
import type { Change } from '../change.js';
import { whatIf } from '../what-if.js';
import type { WhatIfInput } from '../what-if.js';

const label = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;

type Start = Outcome['schedule']['reports'][number];
type Period = NonNullable<LaterPeriod['period']>;

const moved = (start: Start & { readonly start: string }, was: Period, input: WhatIfInput, before: Outcome) => {
  const phrase = `move ${start.report} to ${start.start}`;
  const change: Change = { phrase, kind: 'move', report: start.report, from: start.start };
  const result = whatIf([change], input, before);
  const period = result.reports.find(({ report }) => report === start.report)?.after?.period ?? was;
  const past = result.findings.filter(({ move }) => move === 'gone').map(({ id }) => id);
  const isPast = new Set(past);
  return {
    report: start.report,
    phrase,
    was,
    period,
    reportBy: addDays(period.to, fieldworkWeeks * 7),
    past,
    closed: start.blockers.filter((id) => !isPast.has(id)),
    brings: result.findings.filter(({ move }) => move === 'new').map(({ id }) => id),
    notAssessed: start.notAssessed,
    losses: result.losses,
  };
};

/**
 * The earliest clean start of each type 2 report as a change of its period: which findings speak of days before it, and which the plan
 * closes in time. No person-days are named: what is not due yet is no gap yet, which is no work saved.
 */
export const laterPeriods = (
  input: WhatIfInput,
  before: Outcome,
): { readonly periods: readonly LaterPeriod[]; readonly untried: readonly string[] } => {
  const periods: LaterPeriod[] = [];
  const untried: string[] = [];
  for (const start of before.schedule.reports) {
    const report = before.reports.find((item) => item.report === start.report);
    if (report?.type !== 2 || !report.period) continue;
    const name = label[start.report];
    if (start.start === null) {
      untried.push(`A later ${name} period: no clean start can be named. \`soc-gap when\` tells why.`);
    } else if (start.start <= report.period.from) {
      untried.push(`A later ${name} period: the plan is done by ${start.start}, before it begins.`);
    } else {
      periods.push(moved({ ...start, start: start.start }, report.period, input, before));
    }
  }
  return { periods, untried };
};
