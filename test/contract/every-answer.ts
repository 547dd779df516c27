import { planAnswer } from '../../src/questionnaire/plan-writes.js';
import { emptyDraft, valueAt, type Draft } from '../../src/questionnaire/draft.js';
import { applyWrites } from '../../src/questionnaire/apply-writes.js';
import { nextQuestion } from '../../src/questionnaire/next-question.js';
import type { Option, Question, Questions } from '../../src/schema/questions.js';

/** Somebody who answers every question in one way. */
export interface Person {
  readonly yes: boolean;
  /** Which of the options: the first, the last, or for a choice of many all of them. */
  readonly chooses: 'first' | 'last';
}

const wordsFor = { text: 'Something', texts: ['Something'], number: 12, date: '2026-12-15' } as const;

const pick = (options: readonly Option[], { chooses }: Person): Option['value'] | undefined =>
  options.at(chooses === 'first' ? 0 : -1)?.value;

/** What the person says; nothing where it is a list of items, which are told one by one. */
export const answerOf = (question: Question, person: Person): unknown => {
  const { kind, options = [] } = question;
  switch (kind) {
    case 'yes-no':
      return person.yes;
    case 'one':
      return pick(options, person);
    case 'many':
      return options.map(({ value }) => value);
    case 'period':
      return { from: '2026-01-01', to: '2026-09-30' };
    case 'items':
      return undefined;
    default:
      return wordsFor[kind];
  }
};

/** Goes through the scoping questions and returns the ids of those that were asked, with what soc-gap.yaml then says. */
export const interviewed = (
  questions: Questions,
  person: Person,
): { readonly asked: readonly string[]; readonly engagement: Draft['engagement'] } => {
  const asked: string[] = [];
  let draft = emptyDraft;
  for (;;) {
    const { question } = nextQuestion(questions, draft, new Set(asked));
    if (question === undefined) return { asked, engagement: draft.engagement };
    asked.push(question.id);
    const answer = answerOf(question, person);
    if (answer !== undefined) draft = applyWrites(draft, planAnswer(question, answer, draft));
  }
};

/** soc-gap.yaml of somebody who said this and nothing else, with what it cannot do without. */
export const saidOnly = (question: Question, answer: unknown): unknown => {
  const { engagement } = applyWrites(emptyDraft, planAnswer(question, answer, emptyDraft));
  const organization = valueAt(engagement, ['organization']);
  return { ...engagement, organization: { name: 'Acme', ...(typeof organization === 'object' ? organization : {}) } };
};
