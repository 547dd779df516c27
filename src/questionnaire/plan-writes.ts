import type { Question } from '../schema/questions.js';
import { keysAt, textsAt, type Draft, type Item, type Write } from './draft.js';
import { withDetails } from './item-fields.js';
import { recordedAnswer } from './next-question.js';
import { idFromName } from './propose-id.js';

/** Where an interview stands inside a question, kept in soc-gap.yaml while it lasts. */
export interface Asking {
  readonly question: string;
  readonly item?: string;
  readonly step?: string;
}

const set = (path: readonly (string | number)[], value: unknown): Write => ({ to: 'engagement', path, value });

/** soc-gap.yaml needs its version before anything else can be in it. */
const start = (draft: Draft): readonly Write[] => (draft.engagement.version === undefined ? [set(['version'], 1)] : []);

/** Remembers the step at hand, or forgets it when the question is done. Nothing where nothing changes. */
export const planAsking = (draft: Draft, asking: Asking | undefined): readonly Write[] => {
  const now = draft.engagement.asking;
  return JSON.stringify(now) === JSON.stringify(asking) ? [] : [set(['asking'], asking)];
};

/** No longer left for later. */
const planUnskip = (question: Question, draft: Draft): readonly Write[] => {
  const skipped = textsAt(draft.engagement, ['skipped']);
  if (!skipped.includes(question.id)) return [];
  const rest = skipped.filter((id) => id !== question.id);
  return [set(['skipped'], rest.length === 0 ? undefined : rest)];
};

/** The question is left for later; asked again only on request. */
export const planSkip = (question: Question, draft: Draft): readonly Write[] => {
  const skipped = textsAt(draft.engagement, ['skipped']);
  return [
    ...start(draft),
    ...(skipped.includes(question.id) ? [] : [set(['skipped'], [...skipped, question.id])]),
    ...planAsking(draft, undefined),
  ];
};

/** Keys for the chosen values; what is said of a key that stays is kept. */
const planKeys = (path: string, chosen: readonly unknown[], draft: Draft): readonly Write[] => {
  const before = keysAt(draft.engagement, [path]);
  const after = chosen.map(String);
  return [
    ...before.filter((key) => !after.includes(key)).map((key) => set([path, key], undefined)),
    ...after.filter((key) => !before.includes(key)).map((key) => set([path, key], {})),
  ];
};

/** The changes that record the answer to a question of any kind but `items`. */
export const planAnswer = (question: Question, value: unknown, draft: Draft): readonly Write[] => {
  const { fact, keys } = question.writes;
  const answer =
    keys !== undefined
      ? planKeys(keys, Array.isArray(value) ? value : [], draft)
      : fact === undefined
        ? []
        : [set(fact.split('.'), value)];
  return [...start(draft), ...answer, ...planUnskip(question, draft), ...planAsking(draft, undefined)];
};

/** The items that answer a question of the kind `items`, so far. */
export const itemsOf = (question: Question, draft: Draft): readonly Item[] => {
  const recorded = recordedAnswer(question, draft);
  return Array.isArray(recorded) ? (recorded as readonly Item[]) : [];
};

/** The id of an item that has none yet; it comes from what names the item, and no other item of the list has it. */
export const newItemId = (question: Question, name: string, draft: Draft): string => {
  const { fact, list } = question.writes;
  const all = fact === undefined ? (list === undefined ? [] : draft.lists[list]) : itemsOf(question, draft);
  const used = new Set(all.map((item) => String(item.id)));
  const numbered = question.fields?.[0]?.name === 'text';
  const stem = question.id.replace(/s$/u, '');
  return numbered ? idFromName(`${stem}-${all.length + 1}`, stem, used) : idFromName(name, stem, used);
};

/** The changes that record one item, new or changed. Details that it has and `item` doesn't name stay. */
export const planItem = (
  question: Question,
  item: Item,
  asking: Asking | undefined,
  draft: Draft,
): readonly Write[] => {
  const { fact, register, list, with: said = {} } = question.writes;
  const after = [...planUnskip(question, draft), ...planAsking(draft, asking)];
  if (fact === undefined) {
    if (register === undefined || list === undefined) return after;
    const there = draft.lists[list].find(({ id }) => id === item.id);
    // Only what is said is written; a group is written whole.
    const whole = withDetails(there, item);
    const told = Object.fromEntries(Object.keys(item).map((name) => [name, whole[name]]));
    return [...start(draft), { to: 'list', register, list, item: { ...told, ...said } }, ...after];
  }
  const items = itemsOf(question, draft);
  const index = items.findIndex(({ id }) => id === item.id);
  const path = fact.split('.');
  const write =
    items.length === 0
      ? set(path, [item])
      : set([...path, index === -1 ? items.length : index], { ...items[index], ...item });
  return [...start(draft), write, ...after];
};
