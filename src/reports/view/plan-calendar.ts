import { addMonths, daysBetween } from '../../model/plain-date.js';
import type { Action, Assessment } from '../../schema/assessment.js';
import { reportLabel } from './labels.js';

/** One action, as a stretch of a calendar. Shares are of the whole calendar, in percent. */
export interface PlanBar {
  /** The first finding that it closes, to link to. */
  readonly finding: string;
  readonly title: string;
  readonly owner: string;
  readonly from: string;
  readonly to: string;
  readonly critical: boolean;
  readonly left: number;
  readonly width: number;
}

export interface PlanCalendar {
  readonly from: string;
  readonly to: string;
  readonly bars: readonly PlanBar[];
  /** First days of months, few enough to be read. */
  readonly ticks: readonly { readonly date: string; readonly at: number }[];
  readonly starts: readonly { readonly label: string; readonly date: string; readonly at: number }[];
  /** Tasks with dates that are not drawn. */
  readonly left: number;
}

const mostBars = 30;
const mostTicks = 6;
/** A tick further right would have its name outside of the drawing. */
const lastTick = 88;

const hundredths = (value: number): number => Math.round(value * 100) / 100;

type Dated = Action & { readonly from: string; readonly worked: string };

const isDated = (action: Action): action is Dated => action.from !== null && action.worked !== null;

/** Critical paths first, then what blocks a period, then the rest, each in the order of work; drawn in the order of work. */
const chosenOf = (dated: readonly Dated[]): readonly Dated[] => {
  const rank = ({ critical, blocksPeriod }: Dated): number => (critical ? 0 : blocksPeriod ? 1 : 2);
  const chosen = new Set(
    [0, 1, 2].flatMap((wanted) => dated.filter((task) => rank(task) === wanted)).slice(0, mostBars),
  );
  return dated.filter((task) => chosen.has(task));
};

const ticksOf = (from: string, to: string, at: (date: string) => number): PlanCalendar['ticks'] => {
  const first = `${from.slice(0, 7)}-01`;
  const months: string[] = [];
  for (let index = 1; ; index += 1) {
    const month = addMonths(first, index);
    if (month > to) break;
    months.push(month);
  }
  const step = Math.ceil(months.length / mostTicks);
  return months
    .filter((_, index) => index % step === 0)
    .map((date) => ({ date, at: at(date) }))
    .filter((tick) => tick.at <= lastTick);
};

/** The plan on a calendar, or null where no work has a day. */
export const planCalendar = (assessment: Assessment): PlanCalendar | null => {
  const { schedule, plan, asOf } = assessment;
  const dated = plan.actions.filter(isDated);
  if (dated.length === 0) return null;
  const tasks = chosenOf(dated);
  const dates = schedule.reports.flatMap(({ report, start }) => (start === null ? [] : [{ report, start }]));
  const ends = [...tasks.map(({ worked }) => worked), ...dates.map(({ start }) => start)];
  const to = ends.reduce((last, date) => (date > last ? date : last), asOf);
  const days = Math.max(1, daysBetween(asOf, to) + 1);
  const at = (date: string): number => hundredths((100 * daysBetween(asOf, date)) / days);
  return {
    from: asOf,
    to,
    bars: tasks.map((task) => ({
      finding: task.closes[0] ?? task.id,
      title: task.title,
      owner: task.owner ?? 'nobody named',
      from: task.from,
      to: task.worked,
      critical: task.critical,
      left: at(task.from),
      width: hundredths((100 * (daysBetween(task.from, task.worked) + 1)) / days),
    })),
    ticks: ticksOf(asOf, to, at),
    starts: dates.map(({ report, start }) => ({
      label: `clean ${reportLabel[report]} start`,
      date: start,
      at: at(start),
    })),
    left: dated.length - tasks.length,
  };
};
