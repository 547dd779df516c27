import type { Requirement } from '../../schema/catalog.js';
import { wordsOf } from './words-of.js';

/** A requirement as a set of topics: the stems of what it, its points, their evidence and remedies speak of. */
export interface Topics {
  readonly id: string;
  readonly stems: ReadonlySet<string>;
}

export interface TopicIndex {
  readonly byRequirement: ReadonlyMap<string, Topics>;
  /** How much a stem tells: the natural logarithm of requirements by those that use it. */
  readonly weight: ReadonlyMap<string, number>;
  readonly using: ReadonlyMap<string, readonly string[]>;
}

/** A word without the endings that English gives it, good enough to compare two texts of one field. */
export const stem = (word: string): string => {
  const bare = word.replace(/['’]s?$/u, '');
  const cut = bare.replace(
    /(?:ations?|ating|ated|ates|ate|itions?|ings?|ers?|ors?|ments?|ies|ied|ed|es|s|y|al|ally|ly|e)$/u,
    '',
  );
  return cut.length >= 4 ? cut : bare.replace(/s$/u, '');
};

/** Turns texts into the stems of their words, general ones left out. Each word is cut once. */
export const stemmer = (general: ReadonlySet<string>): ((text: string) => Set<string>) => {
  const cut = new Map<string, string>();
  const keep = (word: string): string => {
    const known = cut.get(word);
    if (known !== undefined) return known;
    const made = word.length > 2 && !general.has(word) && !/^\d/u.test(word) ? stem(word) : '';
    cut.set(word, made);
    return made;
  };
  return (text) => {
    const found = new Set<string>();
    for (const word of wordsOf(text)) {
      for (const part of word.includes('-') ? [word, ...word.split('-')] : [word]) {
        const made = keep(part);
        if (made !== '') found.add(made);
      }
    }
    return found;
  };
};

const textOf = ({ title, statement, risk, question, points }: Requirement): string =>
  [
    title,
    statement,
    risk,
    question,
    ...points.flatMap(({ expectation, evidence, remedy }) => [expectation, ...evidence, remedy]),
  ].join(' ');

/** What each requirement speaks of, with how much each stem tells among them. */
export const indexTopics = (
  requirements: readonly Requirement[],
  stemsOf: (text: string) => ReadonlySet<string>,
): TopicIndex => {
  const topics = requirements.map((requirement): Topics => ({
    id: requirement.id,
    stems: stemsOf(textOf(requirement)),
  }));
  const using = new Map<string, string[]>();
  for (const { id, stems } of topics) {
    for (const item of stems) {
      const list = using.get(item);
      if (list) list.push(id);
      else using.set(item, [id]);
    }
  }
  const weight = new Map([...using].map(([item, ids]) => [item, Math.log(topics.length / ids.length)] as const));
  return { byRequirement: new Map(topics.map((item) => [item.id, item])), weight, using };
};

/** A requirement that a text speaks of, with the stems that say so, the most telling first. */
export interface TopicMatch {
  readonly id: string;
  readonly score: number;
  readonly shared: readonly string[];
}

/** How much a text and a requirement have in common: the sum of the weights of the stems that both use. */
export const compareTopics = (
  stems: ReadonlySet<string>,
  id: string,
  { byRequirement, weight }: TopicIndex,
): TopicMatch => {
  const theirs = byRequirement.get(id)?.stems ?? new Set<string>();
  const shared = [...stems]
    .filter((item) => theirs.has(item))
    .sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1));
  return { id, score: shared.reduce((sum, item) => sum + (weight.get(item) ?? 0), 0), shared };
};

/** The requirement that a text has most in common with; the first of equals. */
export const nearestTopic = (stems: ReadonlySet<string>, index: TopicIndex): TopicMatch | undefined => {
  const scores = new Map<string, number>();
  for (const item of stems) {
    const weight = index.weight.get(item) ?? 0;
    for (const id of index.using.get(item) ?? []) scores.set(id, (scores.get(id) ?? 0) + weight);
  }
  let best: string | undefined;
  for (const [id, score] of scores) {
    const before = best === undefined ? -1 : (scores.get(best) ?? 0);
    if (score > before || (score === before && best !== undefined && id < best)) best = id;
  }
  return best === undefined ? undefined : compareTopics(stems, best, index);
};
