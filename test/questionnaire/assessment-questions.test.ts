import type { ScopedRequirement } from '../../src/model/facts.js';
import {
  assessmentQuestions,
  nextAssessmentQuestion,
  previousAssessmentQuestion,
} from '../../src/questionnaire/assessment-questions.js';
import type { Answer, Control } from '../../src/schema/registers.js';

const scoped = (id: string, points: number): ScopedRequirement => {
  const requirement = {
    id,
    group: id.split('.')[0] ?? id,
    title: `Title of ${id}`,
    statement: 'What must be true.',
    risk: 'What goes wrong.',
    question: 'Is it so?',
    demand: 2 as const,
    points: Array.from({ length: points }, (_, index) => ({
      id: `${id}.p${index + 1}`,
      expectation: 'It is expected.',
      evidence: ['A list'],
      remedy: 'Make a list.',
      effort: { low: 1, high: 2 },
    })),
  };
  return {
    report: 'soc2',
    catalog: 'soc2',
    requirement,
    points: requirement.points,
    answer: undefined,
    pointAnswers: new Map(),
  };
};
const requirements = [scoped('CC6.1', 2), scoped('CC6.2', 2), scoped('CC7.1', 1)];
const control = (...satisfies: string[]): Control => ({ id: 'C-1', title: 'A control', satisfies });
const said = (id: string, answer: Answer['answer']): Answer => ({ id, answer });
const states = (controls: readonly Control[], answers: readonly Answer[], mode: 'quick' | 'full') =>
  assessmentQuestions(requirements, { controls, answers }, mode).map(({ state }) => state);

test('quick asks once a requirement and full once a point, in the order of the catalog', () => {
  const ids = (mode: 'quick' | 'full') =>
    assessmentQuestions(requirements, { controls: [], answers: [] }, mode).map(({ id }) => id);
  expect(ids('quick')).toEqual(['CC6.1', 'CC6.2', 'CC7.1']);
  expect(ids('full')).toEqual(['CC6.1.p1', 'CC6.1.p2', 'CC6.2.p1', 'CC6.2.p2', 'CC7.1.p1']);
});

test('the label says where we are', () => {
  const questions = assessmentQuestions(requirements, { controls: [], answers: [] }, 'quick');
  expect(questions.map(({ label }) => label)).toEqual(['CC6 · 1 of 3', 'CC6 · 2 of 3', 'CC7 · 3 of 3']);
});

test('quick takes a requirement as covered by a control of it or of one of its points', () => {
  expect(states([control('CC6.1', 'CC7.1.p1')], [], 'quick')).toEqual(['covered', 'open', 'covered']);
});

test('quick takes a requirement as answered when each of its points is, and not before', () => {
  const one = [said('CC6.1.p1', 'missing'), said('CC6.2.p1', 'missing'), said('CC6.2.p2', 'in-place')];
  expect(states([], one, 'quick')).toEqual(['open', 'answered', 'open']);
  expect(states([], [...one, said('CC6.1.p2', 'skipped')], 'quick')).toEqual(['open', 'answered', 'open']);
});

test('full does not take a control of the whole requirement as one of each point', () => {
  expect(states([control('CC6.1', 'CC6.2.p2')], [], 'full')).toEqual(['open', 'open', 'open', 'covered', 'open']);
});

test('full asks no points of a requirement that does not apply', () => {
  expect(states([], [said('CC6.1', 'not-applicable'), said('CC6.2', 'missing')], 'full')).toEqual([
    'answered',
    'answered',
    'open',
    'open',
    'open',
  ]);
});

test('the next question is the first open one after the last, then the open ones before it', () => {
  const questions = assessmentQuestions(requirements, { controls: [], answers: [said('CC6.2', 'missing')] }, 'quick');
  expect(nextAssessmentQuestion(questions, undefined)?.id).toBe('CC6.1');
  expect(nextAssessmentQuestion(questions, 'CC6.1')?.id).toBe('CC7.1');
  expect(nextAssessmentQuestion(questions, 'CC7.1')?.id).toBe('CC6.1');
});

test('a skipped question is asked again only on request', () => {
  const answers = [said('CC6.1', 'skipped'), said('CC6.2', 'missing'), said('CC7.1', 'missing')];
  const questions = assessmentQuestions(requirements, { controls: [], answers }, 'quick');
  expect(nextAssessmentQuestion(questions, undefined)).toBeUndefined();
  expect(nextAssessmentQuestion(questions, undefined, () => true)?.id).toBe('CC6.1');
});

test('going back opens the question before, even if it is answered', () => {
  const questions = assessmentQuestions(requirements, { controls: [], answers: [said('CC6.1', 'missing')] }, 'quick');
  expect(previousAssessmentQuestion(questions, 'CC6.2')?.id).toBe('CC6.1');
  expect(previousAssessmentQuestion(questions, 'CC6.1')).toBeUndefined();
});
