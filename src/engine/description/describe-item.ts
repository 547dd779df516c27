import type { Fact } from '../../model/condition.js';
import type { Facts, ReportScope } from '../../model/facts.js';
import type { DescribedItem, ReportEvents } from '../../schema/assessment.js';
import type { DescriptionItem } from '../../schema/description-criteria.js';
import type { DescriptionEntry } from '../../schema/registers.js';
import { windowOf } from '../events/window-of.js';
import { judgeChanges, judgeIncidents } from './judge-events.js';
import { judgeNone } from './judge-none.js';
import { judgePart } from './judge-part.js';
import { judgeText } from './judge-text.js';
import type { Judged } from './material.js';
import { nothing } from './material.js';
import { sources } from './sources/index.js';
import { counted } from './tell.js';

/** What every item of one report is judged with. */
export interface ItemTerms {
  readonly facts: Facts;
  readonly scope: ReportScope;
  readonly events: ReportEvents;
  readonly known: ReadonlyMap<string, Fact>;
  /** Entries of description.yaml by item, with their position. */
  readonly entries: ReadonlyMap<string, { readonly entry: DescriptionEntry; readonly index: number }>;
}

const saidOf = (entry: DescriptionEntry | undefined): DescribedItem['said'] =>
  entry
    ? {
        text: entry.text ?? null,
        file: entry.file ?? null,
        none: entry.none === true,
        by: entry.by ?? null,
        on: entry.on ?? null,
        updated: entry.updated ?? null,
      }
    : null;

const judgeEventsOf = (
  item: DescriptionItem,
  entry: DescriptionEntry | undefined,
  saidNone: boolean,
  events: ReportEvents,
): Judged => {
  switch (item.events) {
    case 'incidents':
      return judgeIncidents(events, entry, saidNone);
    case 'changes':
      return judgeChanges(events, entry, saidNone);
    default:
      return nothing;
  }
};

const stateOf = ({ short, isThere, isUnread }: Judged): { state: DescribedItem['state']; says: string } => {
  if (short.length === 0) {
    const words = isUnread ? '; the words are in a registered document, which was not read' : '';
    return isThere
      ? { state: 'present', says: `What is usually enough is on record${words}.` }
      : { state: 'present', says: 'There is nothing to tell, and nothing on record says otherwise.' };
  }
  return isThere
    ? { state: 'thin', says: `Something is on record; ${counted(short.length, 'thing is', 'things are')} short.` }
    : { state: 'missing', says: "Nothing of the organization's own is on record." };
};

/** Why an item is not asked for; undefined where it is. */
const notAsked = (item: DescriptionItem, scope: ReportScope): string | undefined => {
  if (item.type2Only && scope.type === 1) return 'Only the description of a type 2 report tells it.';
  if (item.events && windowOf(scope) === null)
    return `The period begins on ${scope.period?.from ?? ''}; nothing can have happened in it yet.`;
  return undefined;
};

/** Whether entries of a register stand for words of management's own. */
const isListed = ({ text }: DescriptionItem, facts: Facts, scope: ReportScope): boolean =>
  text?.orEntries !== undefined && sources[text.orEntries](facts, scope).length > 0;

/** One item of a description, held against what the workspace has for it. Silence is missing, never "there was none". */
export const describeItem = (
  item: DescriptionItem,
  { facts, scope, events, known, entries }: ItemTerms,
): DescribedItem => {
  const { id, under = null, title, asks, enough, effort } = item;
  const { entry, index = -1 } = entries.get(id) ?? {};
  const head = { id, under, title, asks, enough, effort, said: saidOf(entry) };
  const why = notAsked(item, scope);
  if (why !== undefined) return { ...head, state: 'not-asked', says: why, found: [], short: [] };
  const none = judgeNone(item, entry, index, facts, scope);
  const saidNone = none.isThere;
  const judged = [
    none,
    ...(item.parts ?? []).map((part) =>
      judgePart(part, sources[part.from](facts, scope), {
        fact: part.noneWhere === undefined ? undefined : known.get(part.noneWhere),
        saidNone,
      }),
    ),
    judgeEventsOf(item, entry, saidNone, events),
    saidNone ? nothing : judgeText(item, entry, index, facts, isListed(item, facts, scope)),
  ];
  const all: Judged = {
    found: judged.flatMap(({ found }) => found),
    short: judged.flatMap(({ short }) => short),
    isThere: judged.some(({ isThere }) => isThere),
    ...(judged.some(({ isUnread }) => isUnread) ? { isUnread: true } : {}),
  };
  return { ...head, ...stateOf(all), found: [...all.found], short: [...all.short] };
};
