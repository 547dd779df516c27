import { addDays, addMonths, daysBetween, isPlainDate } from '../../../model/plain-date.js';
import type { Period, PlainDate } from '../../../model/plain-date.js';
import type { Change } from '../change.js';
import { phraseFault } from '../phrase-fault.js';
import type { PlanContext, Planned } from './edit.js';

type Of<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

const label = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;

/** The last day so many months later: the end of a month stays one. */
const lastDayAfter = (to: PlainDate, months: number): PlainDate => addDays(addMonths(addDays(to, 1), months), -1);

/** The end of a period of the same length from another day: of whole months where it has them, else of days. */
const sameLength = (period: Period, from: PlainDate): PlainDate => {
  const months = Array.from({ length: 36 }, (_, index) => index + 1).find(
    (count) => lastDayAfter(addDays(period.from, -1), count) === period.to,
  );
  return months === undefined
    ? addDays(from, daysBetween(period.from, period.to))
    : lastDayAfter(addDays(from, -1), months);
};

const shifted = (change: Of<'shift'>, { from, to }: Period): Period => {
  const count = change.act === 'shorten' ? -change.count : change.count;
  const end = change.unit === 'months' ? lastDayAfter(to, count) : addDays(to, count);
  if (change.act !== 'move') return { from, to: end };
  return { from: change.unit === 'months' ? addMonths(from, count) : addDays(from, count), to: end };
};

const checked = (phrase: string, period: Period): Period => {
  if (period.to <= period.from) {
    throw phraseFault(phrase, 'period-backwards', 'nothing of the period would be left', 'Shorten it by less.');
  }
  if (!isPlainDate(period.from) || !isPlainDate(period.to)) {
    throw phraseFault(phrase, 'bad-date', 'the period would leave the calendar', 'Years from 1900 to 2199 are known.');
  }
  return period;
};

/** Another period, or the same one moved, longer or shorter. */
export const planPeriod = (change: Of<'period'> | Of<'shift'> | Of<'move'>, { workspace }: PlanContext): Planned => {
  const { phrase, report } = change;
  const { reports } = workspace.engagement;
  const there = reports?.[report];
  if (!there) throw phraseFault(phrase, 'no-report', `there is no ${label[report]} report`, 'Name the other one.');
  const { period: before } = there;
  const period = ((): Period => {
    if (change.kind === 'period') return change.period;
    if (!before) {
      const hint = `Write: period ${report} FROM..TO.`;
      throw phraseFault(phrase, 'no-period', `the ${label[report]} report has no period yet`, hint);
    }
    if (change.kind === 'shift') return checked(phrase, shifted(change, before));
    return checked(phrase, { from: change.from, to: sameLength(before, change.from) });
  })();
  const was = before ? ` instead of ${before.from} to ${before.to}` : '';
  return {
    says: `Let the ${label[report]} period run from ${period.from} to ${period.to}${was}.`,
    edits: [{ kind: 'engagement', path: ['reports', report, 'period'], value: period }],
  };
};

/** Type 1 first, or type 2. A type 1 report looks at a day: the day of the assessment where none is named. */
export const planType = (change: Of<'type'>, { workspace, asOf }: PlanContext): Planned => {
  const { phrase, report, type } = change;
  const there = workspace.engagement.reports?.[report];
  if (!there) throw phraseFault(phrase, 'no-report', `there is no ${label[report]} report`, 'Name the other one.');
  const path = ['reports', report];
  const set = { kind: 'engagement', path: [...path, 'type'], value: type } as const;
  if (change.type === 1) {
    if (there.type === 1) throw phraseFault(phrase, 'nothing-to-do', 'it is of type 1 already', 'Leave it out.');
    const day = change.asOf ?? asOf;
    return {
      says: `Make the ${label[report]} report a type 1 as of ${day} first${there.period ? '; its period stays planned for the type 2 after it' : ''}.`,
      edits: [set, { kind: 'engagement', path: [...path, 'asOf'], value: day }],
    };
  }
  const period = change.period ?? there.period;
  if (!period) {
    const hint = `Write: type 2 ${report} FROM..TO.`;
    throw phraseFault(phrase, 'no-period', 'a type 2 report needs a period', hint);
  }
  if (there.type === 2) throw phraseFault(phrase, 'nothing-to-do', 'it is of type 2 already', 'Leave it out.');
  return {
    says: `Make the ${label[report]} report a type 2 over ${period.from} to ${period.to}.`,
    edits: [set, { kind: 'engagement', path: [...path, 'period'], value: period }],
  };
};
