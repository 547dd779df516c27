import type { KeyReport } from '../../schema/registers.js';
import type { Evidence } from '../../schema/registers.js';
import type { ControlFacts, Facts, ReportScope } from '../facts.js';
import { judged } from '../facts.js';
import { freshDays } from '../frequency.js';
import { unique } from '../order.js';
import { daysBetween } from '../plain-date.js';
import { atLeast } from '../rung.js';
import { marksOf } from './cover.js';
import type { Mark } from './cover.js';
import type { FoundationSource } from './foundation.js';
import type { LayerSource } from './layers.js';

/** proven: complete and accurate each time. doubtful: shown for single days, on a system whose general controls have gaps. */
export type ProofState = 'proven' | 'doubtful' | 'unproven';

export interface Proof {
  readonly scope: ReportScope;
  readonly state: ProofState;
  readonly says: string;
}

/** A piece of evidence that a key report names, and what it is worth as proof: empty where it counts. */
interface Item {
  readonly id: string;
  readonly evidence: Evidence;
  readonly fault: string;
}

/** Evidence that key reports name, by id, with the reason where it counts for nothing. Thousands of others are passed over. */
export const evidenceOfReports = ({ controls, workspace }: Facts): ReadonlyMap<string, Item> => {
  const wanted = new Set(workspace.keyReports.flatMap(({ evidence = [] }) => evidence));
  const items = new Map<string, Item>();
  if (wanted.size === 0) return items;
  for (const { evidence, discounted } of controls) {
    for (const item of evidence)
      if (wanted.has(item.id)) items.set(item.id, { id: item.id, evidence: item, fault: '' });
    for (const { evidence: item, why } of discounted) {
      if (wanted.has(item.id)) items.set(item.id, { id: item.id, evidence: item, fault: why });
    }
  }
  return items;
};

/** A list or report, or what does not say that it is anything else, shows nothing without its query and its row count. */
const lacks = ({ query: ownQuery }: KeyReport, { kind, query = ownQuery, rows }: Evidence): string => {
  if (kind !== undefined && kind !== 'system-list' && kind !== 'report') return '';
  const missing = [...(query === undefined ? ['query'] : []), ...(rows === undefined ? ['row count'] : [])];
  return missing.length > 0 ? `it comes without its ${missing.join(' and ')}` : '';
};

/** Type 2 asks about the period that has passed, type 1 about the date, with a trace of the last year. */
const misdated = ({ performed }: Evidence, { type, period, elapsed, date }: ReportScope): string => {
  if (type === 2 && period && elapsed) {
    return performed < period.from || performed > elapsed ? `it is dated ${performed}, outside the period` : '';
  }
  if (performed > date) return `it is dated ${performed}, after ${date}`;
  const age = daysBetween(performed, date);
  return age > freshDays.annual ? `it is dated ${performed}, ${age} days before ${date}` : '';
};

const isInOperation = (facts: ControlFacts | undefined, { report }: ReportScope): boolean => {
  const look = facts?.looks.find(({ scope }) => scope.report === report) ?? facts?.looks[0];
  return look !== undefined && atLeast(judged(look).rung, 'implemented');
};

export interface ProofTools {
  readonly facts: Facts;
  readonly items: ReadonlyMap<string, Item>;
  readonly foundations: FoundationSource;
  readonly layers: LayerSource;
}

const tellFaults = (
  report: KeyReport,
  checked: readonly { readonly id: string; readonly fault: string }[],
  marks: readonly Mark[],
): string =>
  [
    'Nothing shows that it is complete and accurate.',
    ...(marks.length > 0 ? [`Not in operation: ${marks.map(({ id }) => id).join(', ')}.`] : []),
    ...checked.map(({ id, fault }) => `${id} does not count: ${fault}.`),
    ...(report.tested === undefined
      ? []
      : [`It is said to have been tested on ${report.tested}, but nothing that counts is on file.`]),
  ].join(' ');

/**
 * Whether a key report is shown to be complete and accurate, for one report of ours. Information produced by the entity is evaluated
 * before anybody relies on it (AT-C 205): a control checks it each time, or evidence shows it once and the general controls of its
 * system let one time stand for all.
 */
export const proveReport = (
  report: KeyReport,
  scope: ReportScope,
  { facts, items, foundations, layers }: ProofTools,
): Proof => {
  const marks = marksOf(unique(report.controls ?? []), facts);
  const working = marks.filter(({ id }) => isInOperation(facts.controlById.get(id), scope));
  if (working.length > 0)
    return { scope, state: 'proven', says: `Checked each time by ${working.map(({ id }) => id).join(', ')}.` };
  const checked = unique(report.evidence ?? []).map((id) => {
    const item = items.get(id);
    if (item === undefined) return { id, fault: 'nothing is known of it' };
    return { id, fault: item.fault || lacks(report, item.evidence) || misdated(item.evidence, scope) };
  });
  const good = checked.filter(({ fault }) => fault === '').map(({ id }) => id);
  if (good.length === 0) return { scope, state: 'unproven', says: tellFaults(report, checked, marks) };
  const shown = `${good.join(', ')} ${good.length === 1 ? 'shows' : 'show'} that it was complete and accurate`;
  const gap = layers([report.system]).find(({ system }) => !foundations(system, scope, scope.type).holds);
  return gap === undefined
    ? {
        scope,
        state: 'proven',
        says: `${shown}, and the general controls of its system let that stand for every time.`,
      }
    : {
        scope,
        state: 'doubtful',
        says: `${shown} then, but the IT general controls of ${gap.system.name} have gaps, so that says nothing of the other times.`,
      };
};
