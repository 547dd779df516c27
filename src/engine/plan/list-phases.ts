import type { ReportScope } from '../../model/facts.js';
import { phases } from '../../model/plan.js';
import { addDays } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { Action, Phase, Plan } from '../../schema/assessment.js';

const earliest = (days: readonly PlainDate[]): PlainDate | null =>
  days.reduce<PlainDate | null>((first, day) => (first === null || day < first ? day : first), null);

interface Calendar {
  /** First days of periods to come. */
  readonly starts: readonly PlainDate[];
  /** Last days of periods that are not over. */
  readonly ends: readonly PlainDate[];
  readonly begun: boolean;
  readonly over: boolean;
  readonly hasPeriod: boolean;
}

const calendarOf = (scopes: readonly ReportScope[], asOf: PlainDate): Calendar => {
  const periods = scopes.flatMap(({ type, period }) => (type === 2 && period ? [period] : []));
  return {
    starts: periods.filter(({ from }) => from > asOf).map(({ from }) => from),
    ends: periods.filter(({ to }) => to >= asOf).map(({ to }) => to),
    begun: periods.some(({ from }) => from <= asOf),
    over: periods.some(({ to }) => to < asOf),
    hasPeriod: periods.length > 0,
  };
};

const told = (phase: Phase, { begun, over, hasPeriod }: Calendar): string => {
  switch (phase) {
    case 'before-period':
      if (!hasPeriod) return 'Needed before the date of a type 1 report, and before any type 2 period after it.';
      return begun
        ? 'Needed before the next period can start cleanly. A period on record has begun without it: there it is likely to lead to deviations.'
        : 'Needed before the period can start cleanly.';
    case 'during-period':
      return hasPeriod
        ? 'Needed while a period runs: what is performed and trained within it counts.'
        : 'Needed while the controls run. No type 2 period is planned, so no day is set.';
    case 'before-fieldwork':
      if (!hasPeriod) return 'Needed before the auditor begins.';
      return over
        ? 'Needed before the auditor begins. A period on record is over, so that can be any day.'
        : 'Needed before the auditor begins, as a rule after the last day of the period.';
    case 'later':
      return 'Needed for no date: points of focus that are left over while their requirement is otherwise met.';
  }
};

/** The phases in their order, each with the day that it ends on where a period on record says so, and its actions. */
export const listPhases = (
  actions: readonly Action[],
  scopes: readonly ReportScope[],
  asOf: PlainDate,
): Plan['phases'] => {
  const calendar = calendarOf(scopes, asOf);
  const start = earliest(calendar.starts);
  const byPhase: Readonly<Record<Phase, PlainDate | null>> = {
    'before-period': start === null ? null : addDays(start, -1),
    'during-period': earliest(calendar.ends),
    'before-fieldwork': calendar.over ? null : earliest(calendar.ends),
    later: null,
  };
  return phases.map((phase) => ({
    phase,
    by: byPhase[phase],
    says: told(phase, calendar),
    actions: actions.filter((action) => action.phase === phase).map(({ id }) => id),
  }));
};
