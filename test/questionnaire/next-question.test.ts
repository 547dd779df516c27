import fc from 'fast-check';
import { questions } from './shipped.js';
import { applyWrites } from '../../src/questionnaire/apply-writes.js';
import { emptyDraft, type Draft } from '../../src/questionnaire/draft.js';
import {
  nextQuestion,
  previousQuestion,
  recordedAnswer,
  skippedQuestions,
} from '../../src/questionnaire/next-question.js';
import { newItemId, planAnswer, planAsking, planItem, planSkip } from '../../src/questionnaire/plan-writes.js';
import type { Question } from '../../src/schema/questions.js';

/** Some answer of the right kind; `pick` decides which. */
const answer = (question: Question, draft: Draft, pick: number): Draft => {
  const { kind, options = [], required } = question;
  if (pick % 5 === 0 && !required) return applyWrites(draft, planSkip(question, draft));
  if (kind === 'items') {
    const name = question.fields?.[0]?.name ?? 'name';
    const id = newItemId(question, `Thing ${pick}`, draft);
    const some = applyWrites(
      draft,
      planItem(question, { id, [name]: `Thing ${pick}` }, { question: question.id }, draft),
    );
    return applyWrites(some, planAsking(some, undefined));
  }
  const values = options.map(({ value }) => value);
  const value = {
    text: 'Some text',
    number: pick + 1,
    'yes-no': pick % 2 === 0,
    date: '2026-12-31',
    period: { from: '2026-01-01', to: '2026-12-31' },
    texts: ['one', 'two'],
    one: values[pick % values.length],
    many: values.filter((_, index) => index === pick % values.length || (pick >> index) % 2 === 1),
  }[kind];
  return applyWrites(draft, planAnswer(question, value, draft));
};

const walk = (picks: readonly number[]): { asked: string[]; draft: Draft; shrunk: boolean } => {
  let draft = emptyDraft;
  const asked: string[] = [];
  let shrunk = false;
  for (let step = 0; step < 200; step += 1) {
    const { question, progress } = nextQuestion(questions, draft, skippedQuestions(draft));
    if (!question) return { asked, draft, shrunk };
    asked.push(question.id);
    draft = answer(question, draft, picks[step % picks.length] ?? 0);
    const after = nextQuestion(questions, draft, skippedQuestions(draft)).progress;
    shrunk ||= after.done !== progress.done + 1;
  }
  throw new Error('The questionnaire does not end.');
};
const picks = fc.array(fc.nat(63), { minLength: 1, maxLength: 60 });

test('the questionnaire ends and asks no question twice, whatever is answered', () => {
  fc.assert(
    fc.property(picks, (given) => {
      const { asked } = walk(given);
      expect(new Set(asked).size).toBe(asked.length);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('each answer is one step of the progress', () => {
  fc.assert(
    fc.property(picks, (given) => {
      expect(walk(given).shrunk).toBe(false);
    }),
    { numRuns: 40, seed: 8 },
  );
});

test('every question is asked in some interview', () => {
  const asked = new Set<string>();
  fc.assert(
    fc.property(picks, (given) => {
      for (const id of walk(given).asked) asked.add(id);
    }),
    { numRuns: 200, seed: 9 },
  );
  expect(questions.questions.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
});

test('going back and forth leads to the same question', () => {
  fc.assert(
    fc.property(picks, fc.nat(40), (given, cut) => {
      let draft = emptyDraft;
      for (let step = 0; step < cut; step += 1) {
        const { question } = nextQuestion(questions, draft, skippedQuestions(draft));
        if (!question) break;
        draft = answer(question, draft, given[step % given.length] ?? 0);
      }
      const here = nextQuestion(questions, draft, skippedQuestions(draft)).question;
      const before = previousQuestion(questions, draft, here?.id);
      if (!before) return;
      const recorded = recordedAnswer(before, draft);
      if (before.kind === 'items' || recorded === undefined) return;
      const again = applyWrites(draft, planAnswer(before, recorded, draft));
      expect(nextQuestion(questions, again, skippedQuestions(again)).question?.id).toBe(here?.id);
    }),
    { numRuns: 60, seed: 10 },
  );
});

test('a question half answered comes before every open one', () => {
  const draft = {
    ...emptyDraft,
    engagement: { version: 1, organization: { name: 'A' }, asking: { question: 'systems' } },
  };
  expect(nextQuestion(questions, draft, new Set()).question?.id).toBe('systems');
});

test('taking a report back takes away what was said of it, and its questions', () => {
  const reports = questions.questions.find(({ id }) => id === 'reports');
  if (!reports) throw new Error('The question is gone.');
  const draft = { ...emptyDraft, engagement: { version: 1, reports: { soc1: { type: 1 }, soc2: { type: 2 } } } };
  const after = applyWrites(draft, planAnswer(reports, ['soc2'], draft));
  expect(after.engagement).toEqual({ version: 1, reports: { soc2: { type: 2 } } });
});

test('a question left for later is not asked, and answering it takes it off the list', () => {
  const industry = questions.questions.find(({ id }) => id === 'industry');
  if (!industry) throw new Error('The question is gone.');
  const skipped = applyWrites(emptyDraft, planSkip(industry, emptyDraft));
  expect(skippedQuestions(skipped)).toEqual(new Set(['industry']));
  const answered = applyWrites(skipped, planAnswer(industry, 'software', skipped));
  expect(answered.engagement).toEqual({ version: 1, organization: { industry: 'software' } });
});
