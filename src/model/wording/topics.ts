import type { Requirement } from '../../schema/catalog.js';
import type { Wording } from '../../schema/wording.js';
import { remembered } from '../remembered.js';
import { wordsOf } from './words-of.js';

/** A requirement as a set of topics: the stems of what it, its points, their evidence and remedies speak of. */
export interface Topics {
  readonly id: string;
  readonly stems: ReadonlySet<string>;
}

export interface TopicIndex {
  readonly topics: readonly Topics[];
  /** Of each requirement among the topics. */
  readonly position: ReadonlyMap<string, number>;
  /** How much a stem tells: the natural logarithm of requirements by those that use it. */
  readonly weight: ReadonlyMap<string, number>;
  /** Positions among the topics that use a stem. */
  readonly using: ReadonlyMap<string, readonly number[]>;
}

/** A word without the endings that English gives it, good enough to compare two texts of one field. */
export const stemOf = (word: string): string => {
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
    const made = word.length > 2 && !general.has(word) && !/^\d/u.test(word) ? stemOf(word) : '';
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

/** What requirements speak of, each read once. */
const topicReader = remembered(({ controls }: Wording) => {
  const stemsOf = stemmer(new Set(controls.general));
  return remembered((requirement: Requirement): Topics => ({
    id: requirement.id,
    stems: stemsOf(textOf(requirement)),
  }));
});

/** What each requirement speaks of, with how much each stem tells among them. */
export const indexTopics = (requirements: readonly Requirement[], wording: Wording): TopicIndex => {
  const topics = requirements.map(topicReader(wording));
  const using = new Map<string, number[]>();
  for (const [at, { stems }] of topics.entries()) {
    for (const item of stems) {
      const list = using.get(item);
      if (list) list.push(at);
      else using.set(item, [at]);
    }
  }
  const weight = new Map([...using].map(([item, at]) => [item, Math.log(topics.length / at.length)] as const));
  return { topics, position: new Map(topics.map(({ id }, at) => [id, at])), weight, using };
};

/** What a text has in common with each topic. */
export interface TopicScores {
  /** By requirement: the sum of the weights of the stems that both use. */
  readonly scoreOf: (id: string) => number;
  /** The requirement that the text has most in common with; the first of equals. */
  readonly nearest: Topics & { readonly score: number };
  /** The weights of all stems of the text; those that no topic uses count in full. */
  readonly spoken: number;
}

/** Compares the stems of a text with the topics. Nothing where no stem that tells topics apart is shared. */
export const scoreTopics = (stems: ReadonlySet<string>, index: TopicIndex): TopicScores | undefined => {
  const { topics, position, weight, using } = index;
  const scores = new Float64Array(topics.length);
  const strange = Math.log(topics.length);
  let spoken = 0;
  for (const stem of stems) {
    const telling = weight.get(stem) ?? strange;
    spoken += telling;
    for (const at of using.get(stem) ?? []) scores[at] = (scores[at] ?? 0) + telling;
  }
  const scoreAt = (at: number | undefined): number => (at === undefined ? 0 : (scores[at] ?? 0));
  let best = 0;
  for (let at = 1; at < scores.length; at += 1) {
    const ahead = scoreAt(at) - scoreAt(best);
    if (ahead > 0 || (ahead === 0 && (topics[at]?.id ?? '') < (topics[best]?.id ?? ''))) best = at;
  }
  const nearest = topics[best];
  return nearest && scoreAt(best) > 0
    ? { scoreOf: (id) => scoreAt(position.get(id)), nearest: { ...nearest, score: scoreAt(best) }, spoken }
    : undefined;
};
