import type { Reason } from '../../model/reason.js';
import { addDays, daysBetween, fieldsOf, plainDate } from '../../model/plain-date.js';
import type { Period, PlainDate } from '../../model/plain-date.js';
import type { Alignment, PeriodOption, Span } from '../../schema/assessment.js';
import { fieldworkWeeks } from '../schedule/assumptions.js';
import { commonDays, lengthOf, samePeriod, wholeSpan } from './report-terms.js';
import type { BothTerms, ReportTerms } from './report-terms.js';

/** What trying other days comes to. */
export type TryPeriods = (soc1: Period, soc2: Period) => { readonly samples: Span; readonly evidenceShared: number };

export interface AlignInput {
  readonly terms: BothTerms;
  readonly neededBy: PlainDate | null;
  readonly tryPeriods: TryPeriods;
}

/** User auditors want a period that ends within three months of their year end: practice. */
const yearEndLimit = 92;
/** Practice: shorter periods meet readers' doubts. Days of six and of three months. */
const leastDays = { soc1: 181, soc2: 90 } as const;
const nameOf = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;

const daysText = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** Days from the end of the period to the next 31 December, the last of it counted. */
const daysToYearEnd = ({ to }: Period): number => daysBetween(to, plainDate(fieldsOf(to).year, 12, 31));

/** The 31 December before the end of the period where the period covers it too: it serves user entities that closed then. */
const coveredYearEnd = ({ from, to }: Period): PlainDate | null => {
  const end = plainDate(fieldsOf(to).year - 1, 12, 31);
  return from <= end ? end : null;
};

const isFarFromYearEnd = (period: Period): boolean =>
  daysToYearEnd(period) > yearEndLimit && coveredYearEnd(period) === null;

const optionOf = (
  kind: PeriodOption['kind'],
  soc1: Period,
  soc2: Period,
  planned: readonly [Period, Period],
  tryPeriods: TryPeriods,
): PeriodOption => {
  const common = commonDays(soc1, soc2);
  const { samples, evidenceShared } = tryPeriods(soc1, soc2);
  const changes = { soc1: lengthOf(soc1) - lengthOf(planned[0]), soc2: lengthOf(soc2) - lengthOf(planned[1]) };
  const tell = (report: 'soc1' | 'soc2', period: Period, before: Period): string[] => {
    const says: string[] = [];
    const kept = commonDays(period, before);
    const lost = lengthOf(before) - (kept ? lengthOf(kept) : 0);
    const gained = lengthOf(period) - (kept ? lengthOf(kept) : 0);
    if (lost > 0) says.push(`${daysText(lost)} planned for ${nameOf[report]} are in no ${nameOf[report]} report.`);
    if (gained > 0)
      says.push(`${nameOf[report]} takes in ${daysText(gained)} more: its controls must have operated in them too.`);
    if (lengthOf(period) < leastDays[report])
      says.push(`${daysText(lengthOf(period))} are shorter than readers of ${nameOf[report]} expect.`);
    return says;
  };
  const years = isFarFromYearEnd(soc1)
    ? [
        `SOC 1 ends ${daysText(daysToYearEnd(soc1))} before 31 December: too early for user entities that close their year then.`,
      ]
    : [];
  const twice =
    kind === 'as-planned'
      ? ['Two periods, so what lies outside the common days is tested for one report alone.']
      : ['One period, one set of lists, one sample for each control that serves both.'];
  return {
    kind,
    soc1: { ...soc1 },
    soc2: { ...soc2 },
    sharedDays: common ? lengthOf(common) : 0,
    soc1Days: changes.soc1,
    soc2Days: changes.soc2,
    samples,
    evidenceShared,
    says: [...twice, ...tell('soc1', soc1, planned[0]), ...tell('soc2', soc2, planned[1]), ...years],
  };
};

const optionsFor = (soc1: Period, soc2: Period, tryPeriods: TryPeriods): PeriodOption[] => {
  const common = commonDays(soc1, soc2);
  const tried: readonly (readonly [PeriodOption['kind'], Period, Period] | null)[] = [
    ['as-planned', soc1, soc2],
    ['soc2-as-soc1', soc1, soc1],
    ['soc1-as-soc2', soc2, soc2],
    ['whole', wholeSpan(soc1, soc2), wholeSpan(soc1, soc2)],
    common && ['common', common, common],
  ];
  const seen = new Set<string>();
  return tried.flatMap((item) => {
    if (!item) return [];
    const [kind, a, b] = item;
    const key = [a.from, a.to, b.from, b.to].join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [optionOf(kind, a, b, [soc1, soc2], tryPeriods)];
  });
};

/** What bears on the choice of days besides the days: when the report is needed, and the years of user entities. */
const notesOn = ({ terms: { soc1, soc2 }, neededBy }: AlignInput): Reason[] => {
  const notes: Reason[] = [];
  const ends = [soc1, soc2].flatMap((own) => (own ? [own.period?.to ?? own.date] : []));
  const last = ends.reduce((a, b) => (a > b ? a : b), '');
  if (neededBy !== null && last !== '') {
    const by = addDays(last, fieldworkWeeks * 7);
    const holds = by <= neededBy;
    const says = `Needed by ${neededBy}. With ${fieldworkWeeks} weeks from the last day to the report (our assumption; ask the firm), both can be there by ${by}: ${holds ? `${daysText(daysBetween(by, neededBy))} to spare` : `${daysText(daysBetween(neededBy, by))} too late`}.`;
    notes.push({ because: holds ? 'in-time' : 'too-late', says, data: { neededBy, by } });
  }
  if (soc1?.period) {
    const days = daysToYearEnd(soc1.period);
    const isFar = isFarFromYearEnd(soc1.period);
    const covered = days > yearEndLimit ? coveredYearEnd(soc1.period) : null;
    const says =
      covered !== null
        ? `SOC 1 covers ${covered} and ends ${daysText(days)} before the next 31 December. User auditors usually want it to end within three months of the year end of their client: ask customers for theirs.`
        : isFar
          ? `SOC 1 ends ${daysText(days)} before 31 December. User auditors usually want it to end within three months of the year end of their client: ask customers for theirs.`
          : days === 0
            ? 'SOC 1 ends on 31 December. For user entities with other year ends, ask customers for theirs.'
            : `SOC 1 ends ${daysText(days)} before 31 December: user entities that close their year then will ask for a bridge letter for these days. The years of user entities are not on record.`;
    notes.push({ because: isFar ? 'year-end-far' : 'year-end', says, data: { days } });
  }
  return notes;
};

const tellOther = (soc1: ReportTerms, soc2: ReportTerms): Pick<Alignment, 'state' | 'says'> => {
  const inside = (own: ReportTerms, { period }: ReportTerms): boolean =>
    period !== null && period.from <= own.date && own.date <= period.to;
  if (soc1.period || soc2.period) {
    const [one, two] = soc1.period ? ([soc2, soc1] as const) : ([soc1, soc2] as const);
    const names = soc1.period ? (['SOC 2', 'SOC 1'] as const) : (['SOC 1', 'SOC 2'] as const);
    const says = inside(one, two)
      ? `The date of ${names[0]}, ${one.date}, lies in the period of ${names[1]}: one walkthrough and one trace near that day can serve both.`
      : `The date of ${names[0]}, ${one.date}, lies outside the period of ${names[1]}: a date within it would let one walkthrough serve both.`;
    return { state: 'types-differ', says };
  }
  if (soc1.type === 2 || soc2.type === 2)
    return {
      state: 'not-known',
      says: 'A type 2 report is wanted, but no period is on record: nothing can be aligned.',
    };
  return soc1.date === soc2.date
    ? { state: 'same', says: `Both look at ${soc1.date}.` }
    : {
        state: 'apart',
        says: `SOC 1 looks at ${soc1.date}, SOC 2 at ${soc2.date}: one date for both would need each trace once.`,
      };
};

/** How the days of both reports lie to each other, and what other days would bring. null: not both are in the engagement. */
export const alignPeriods = (input: AlignInput): Alignment | null => {
  const { soc1, soc2 } = input.terms;
  if (!soc1 || !soc2) return null;
  const [a, b] = [soc1.period, soc2.period];
  const notes = notesOn(input).map((note) => ({ ...note })) as Alignment['notes'];
  const none = { soc1: a, soc2: b, sharedDays: 0, soc1OnlyDays: 0, soc2OnlyDays: 0, notes, options: [] };
  if (!a || !b) return { ...none, ...tellOther(soc1, soc2) };
  const common = commonDays(a, b);
  const sharedDays = common ? lengthOf(common) : 0;
  const [soc1OnlyDays, soc2OnlyDays] = [lengthOf(a) - sharedDays, lengthOf(b) - sharedDays];
  const days = { ...none, sharedDays, soc1OnlyDays, soc2OnlyDays };
  if (samePeriod(a, b))
    return {
      ...days,
      state: 'same',
      says: `Both cover ${a.from} to ${a.to}: every list, sample and trace can serve both.`,
    };
  const says = common
    ? `The periods share ${daysText(sharedDays)}, ${common.from} to ${common.to}; ${daysText(soc1OnlyDays)} are in SOC 1 only, ${daysText(soc2OnlyDays)} in SOC 2 only.`
    : 'The periods share no day: nothing that is dated in one serves the other.';
  return { ...days, state: common ? 'overlapping' : 'apart', says, options: optionsFor(a, b, input.tryPeriods) };
};
