import { addMonths, earlier, later } from '../../model/plain-date.js';
import type { AssessedReport, Assessment, Occurrences } from '../../schema/assessment.js';

/** What a month shows of a control. A window counts in the month in which it ends. */
export interface MonthCell {
  readonly state: 'missing' | 'late' | 'clear' | 'to-come';
  readonly missing: number;
  readonly late: number;
}

export interface CalendarRow {
  readonly id: string;
  readonly title: string;
  readonly expected: number;
  readonly missing: number;
  readonly late: number;
  readonly cells: readonly MonthCell[];
}

export interface OccurrenceCalendar {
  /** `2026-01`. */
  readonly months: readonly string[];
  readonly rows: readonly CalendarRow[];
}

type Windows = Occurrences['missingWindows'];

/** Periods are a year or less as a rule; one of many years is cut, and its later months stand in the tables. */
const mostMonths = 36;

const monthsOf = ({ from, to }: { readonly from: string; readonly to: string }): string[] => {
  const months: string[] = [];
  const first = `${from.slice(0, 7)}-01`;
  for (let index = 0; index < mostMonths; index += 1) {
    const month = addMonths(first, index);
    if (month > to) break;
    months.push(month.slice(0, 7));
  }
  return months;
};

const countByMonth = (windows: Windows): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { to } of windows) counts.set(to.slice(0, 7), (counts.get(to.slice(0, 7)) ?? 0) + 1);
  return counts;
};

const cellsOf = (occurrences: Occurrences, months: readonly string[], today: string): MonthCell[] => {
  const [missed, tardy] = [countByMonth(occurrences.missingWindows), countByMonth(occurrences.lateWindows)];
  return months.map((month) => {
    const [missing, late] = [missed.get(month) ?? 0, tardy.get(month) ?? 0];
    const state = missing > 0 ? 'missing' : late > 0 ? 'late' : month > today.slice(0, 7) ? 'to-come' : 'clear';
    return { state, missing, late };
  });
};

/** Controls with countable occurrences over the months of a report's period, in the order of the register. */
export const occurrenceCalendar = (assessment: Assessment, report: AssessedReport): OccurrenceCalendar => {
  const { period } = report;
  if (!period) return { months: [], rows: [] };
  const months = monthsOf({ from: earlier(period.from, period.to), to: later(period.from, period.to) });
  const rows = assessment.controls.flatMap(({ id, title, standings }): CalendarRow[] => {
    const occurrences = standings.find((item) => item.report === report.report)?.type2?.occurrences;
    if (!occurrences || occurrences.expected === 0) return [];
    const { expected, missing, late } = occurrences;
    return [{ id, title, expected, missing, late, cells: cellsOf(occurrences, months, assessment.asOf) }];
  });
  return { months, rows };
};
