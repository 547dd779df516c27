import { holds } from '../model/condition.js';
import type { Question, Questions } from '../schema/questions.js';
import { keysAt, textsAt, valueAt, type Draft } from './draft.js';
import { knownFacts } from './known-facts.js';

/** How far the scoping questions are. Both counts change when an answer opens or closes questions. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Position {
  readonly question: Question | undefined;
  readonly progress: Progress;
}

/** The answer that the workspace holds for a question, undefined where it holds none. */
export const recordedAnswer = (question: Question, draft: Draft): unknown => {
  const { fact, keys, list, with: said = {} } = question.writes;
  if (fact !== undefined) return valueAt(draft.engagement, fact.split('.'));
  if (keys !== undefined) {
    const chosen = keysAt(draft.engagement, [keys]);
    return chosen.length > 0 ? chosen : undefined;
  }
  const items = list === undefined ? [] : draft.lists[list];
  const ours = items.filter((item) => Object.entries(said).every(([name, value]) => item[name] === value));
  return ours.length > 0 ? ours : undefined;
};

/** The questions whose condition holds, in order. */
export const applicableQuestions = (questions: Questions, draft: Draft): readonly Question[] => {
  const facts = knownFacts(draft.engagement);
  return questions.questions.filter((question) => holds(question.when, facts));
};

/** Ids of the questions that were left for later. */
export const skippedQuestions = (draft: Draft): ReadonlySet<string> => new Set(textsAt(draft.engagement, ['skipped']));

/** The first question that is neither answered nor put aside, and how far we are; a question half answered comes first. */
export const nextQuestion = (questions: Questions, draft: Draft, aside: ReadonlySet<string>): Position => {
  const applicable = applicableQuestions(questions, draft);
  const half = valueAt(draft.engagement, ['asking', 'question']);
  const open = applicable.filter(
    (question) => question.id === half || (recordedAnswer(question, draft) === undefined && !aside.has(question.id)),
  );
  return {
    question: open.find((question) => question.id === half) ?? open[0],
    progress: { done: applicable.length - open.length, total: applicable.length },
  };
};

/** The applicable question before this one; the last one for an id that is none of them. */
export const previousQuestion = (questions: Questions, draft: Draft, id: string | undefined): Question | undefined => {
  const applicable = applicableQuestions(questions, draft);
  const index = applicable.findIndex((question) => question.id === id);
  return index === -1 ? applicable.at(-1) : applicable[index - 1];
};
