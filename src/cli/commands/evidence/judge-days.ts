import { freshDays } from '../../../model/frequency.js';
import { unique } from '../../../model/order.js';
import { daysBetween, earlier, later, type Period, type PlainDate } from '../../../model/plain-date.js';
import type { Workspace } from '../../../model/workspace.js';
import type { Control, Evidence } from '../../../schema/registers.js';
import type { EvidenceFault } from './judge-file.js';

/** What the reports look at: the periods of those of type 2, and the last day of all. */
export interface Horizon {
  readonly periods: readonly Period[];
  readonly end: PlainDate;
}

export const horizonOf = ({ engagement }: Workspace, asOf: PlainDate): Horizon => {
  const reports = [engagement.reports?.soc1, engagement.reports?.soc2].flatMap((report) => report ?? []);
  const periods = reports.flatMap(({ type, period }) => (type === 2 && period ? [period] : []));
  const ends = reports.map((report) => (report.type === 2 ? report.period?.to : report.asOf) ?? asOf);
  return { periods, end: ends.length === 0 ? asOf : earlier(asOf, ends.reduce(later)) };
};

/** Two reports over the same period tell it once. */
const tell = (periods: readonly Period[]): string =>
  unique(periods.map(({ from, to }) => `${from} to ${to}`)).join(' and ');

/** What is wrong with the days of an item: they have yet to come, or lie outside the life of the control or every period. */
export const judgeDays = (
  { performed, covers }: Evidence,
  { since, until, id }: Control,
  { periods }: Horizon,
  asOf: PlainDate,
): EvidenceFault[] => {
  const [from, to] = covers ? [covers.from, covers.to] : [performed, performed];
  const isOutside = periods.length > 0 && !periods.some((period) => from <= period.to && period.from <= to);
  const days = covers ? `it covers ${from} to ${to}` : `it is of ${performed}`;
  return [
    ...(performed > asOf ? [{ state: 'future', why: `it is of ${performed}, after ${asOf}` } as const] : []),
    ...(since !== undefined && performed < since
      ? [{ state: 'outside-life', why: `it is of ${performed}, and ${id} began on ${since}` } as const]
      : []),
    ...(until !== undefined && performed > until
      ? [{ state: 'outside-life', why: `it is of ${performed}, and ${id} ended on ${until}` } as const]
      : []),
    ...(isOutside && performed <= asOf
      ? [
          {
            state: 'outside-period',
            why: `${days}, outside ${tell(periods)}`,
          } as const,
        ]
      : []),
  ];
};

/** The newest trace of a control, where it is older than the control's frequency allows on the last day that is looked at. */
export const stalest = (
  control: Control,
  usable: readonly Evidence[],
  end: PlainDate,
): { id: string; fault: EvidenceFault } | undefined => {
  if (control.until !== undefined && control.until < end) return undefined;
  const newest = usable
    .filter(({ performed }) => performed <= end)
    .reduce<Evidence | undefined>((last, item) => (last && last.performed >= item.performed ? last : item), undefined);
  if (!newest) return undefined;
  const [age, limit] = [daysBetween(newest.performed, end), freshDays[control.frequency ?? 'annual']];
  const often = control.frequency === undefined ? 'without a recorded frequency' : `that is ${control.frequency}`;
  const why = `the newest trace of ${control.id} is ${age} days old on ${end}; ${limit} are the limit for a control ${often}`;
  return age > limit ? { id: newest.id, fault: { state: 'stale', why } } : undefined;
};
