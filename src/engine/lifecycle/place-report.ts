import type { LifecycleItem, Stage } from '../../schema/assessment.js';
import type { Journey } from './item.js';

export interface Placed {
  readonly stage: Stage;
  readonly why: string;
}

export type ItemsOf = ReadonlyMap<Stage, readonly LifecycleItem[]>;

const openIn = (items: ItemsOf, stage: Stage): number =>
  (items.get(stage) ?? []).filter(({ state }) => state !== 'yes').length;

const toGo = (open: number): string => `${open} ${open === 1 ? 'point' : 'points'} of it`;

/** Before the period or date, the first stage with something open says where a report stands. */
const byWork = ({ report, period, date }: Journey, items: ItemsOf): Placed => {
  const opens = report.type === 2 ? period && `the period begins on ${period.from}` : date && `its date is ${date}`;
  const when = opens ? `; ${opens}` : '';
  for (const stage of ['scoping', 'readiness', 'remediation'] as const) {
    const open = openIn(items, stage);
    if (open > 0) return { stage, why: `${toGo(open)} ${open === 1 ? 'is' : 'are'} open${when}.` };
  }
  return { stage: 'remediation', why: `Nothing of it is open${when}.` };
};

/**
 * Where a report stands. The calendar decides where it has something to say: a period that has begun runs, whatever the work left open
 * before it. Days that nobody named are not assumed.
 */
export const placeReport = (journey: Journey, items: ItemsOf): Placed => {
  const { report, facts, asOf, period, date } = journey;
  if (facts.issued !== undefined && facts.issued <= asOf) {
    return { stage: 'issued', why: `soc-gap.yaml says that it was issued on ${facts.issued}.` };
  }
  if (report.type === 2 && period && period.from <= asOf && asOf <= period.to) {
    const interim = facts.fieldwork && facts.fieldwork.from <= asOf ? ' Interim fieldwork has begun.' : '';
    return { stage: 'observation', why: `The period runs from ${period.from} to ${period.to}.${interim}` };
  }
  const over = report.type === 2 ? period !== null && period.to < asOf : date !== null && date <= asOf;
  if (!over) return byWork(journey, items);
  const behind =
    report.type === 2 ? `The period ended on ${period?.to ?? ''}` : `Its date, ${date ?? ''}, is here or past`;
  const { fieldwork } = facts;
  if (!fieldwork) return { stage: 'fieldwork', why: `${behind}. Nobody said whether the fieldwork has begun.` };
  if (fieldwork.to < asOf) return { stage: 'reporting', why: `The fieldwork ended on ${fieldwork.to}.` };
  return fieldwork.from <= asOf
    ? { stage: 'fieldwork', why: `${behind}, and the fieldwork runs to ${fieldwork.to}.` }
    : { stage: 'fieldwork', why: `${behind}. The fieldwork is planned from ${fieldwork.from} to ${fieldwork.to}.` };
};
