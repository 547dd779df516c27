import type { AssessmentQuestion } from '../../questionnaire/assessment-questions.js';
import { valueAt } from '../../questionnaire/draft.js';
import { planAsking } from '../../questionnaire/plan-writes.js';
import {
  isControlField,
  stepAfter,
  stepBefore,
  type Chosen,
  type Said,
  type Step,
} from '../../questionnaire/requirement-steps.js';
import type { Outcome, Session } from './session.js';
import { askControl, askField } from './control-prompts.js';
import { askAnswer, askReason } from './requirement-prompts.js';

/** Where the question stands: the step, what was said, which control is being described. */
export interface Thread {
  readonly step: Step;
  readonly said: Said | undefined;
  readonly chosen: Chosen;
  /** The control that is being described, where it is a new one. */
  readonly control: string | undefined;
}

/** A step's result: the thread after it, or a way out. */
export type Turn = { readonly thread: Omit<Thread, 'step'> } | { readonly out: 'back' | 'stop' | 'leave' };

const isStep = (value: unknown): value is Step =>
  typeof value === 'string' &&
  (value === 'answer' || value === 'control' || value === 'reason' || isControlField(value));

/** Goes on at the step where an interview stopped, or starts anew. */
const resume = (session: Session, question: AssessmentQuestion): Thread => {
  const asking = valueAt(session.draft().engagement, ['asking']);
  const step = valueAt(asking, ['step']);
  const item = valueAt(asking, ['item']);
  const control = typeof item === 'string' ? item : undefined;
  const known = control !== undefined && session.draft().controls.some(({ id }) => id === control);
  if (
    valueAt(asking, ['question']) !== question.id ||
    !isStep(step) ||
    (isControlField(step) && step !== 'title' && !known)
  ) {
    return { step: 'answer', said: question.answer?.answer, chosen: undefined, control: undefined };
  }
  const said = question.answer?.answer ?? 'in-place';
  return { step, said, chosen: control === undefined ? undefined : 'new', control };
};

const turn = (session: Session, question: AssessmentQuestion, thread: Thread, first: boolean): Promise<Turn> => {
  if (thread.step === 'answer') return askAnswer(session, question, thread, first);
  if (thread.step === 'control') return askControl(session, question, thread);
  if (thread.step === 'reason') return askReason(session, question, thread);
  return askField(session, question, thread, thread.step);
};

/**
 * Asks about one requirement or point, step by step. Each answer is saved with the step that comes next, so that an interview that
 * ends in the middle goes on exactly there. `look` gives the question with what the workspace says by now.
 */
export const askRequirement = async (
  session: Session,
  look: () => AssessmentQuestion,
  first: boolean,
): Promise<Outcome> => {
  let thread = resume(session, look());
  for (;;) {
    const result = await turn(session, look(), thread, first);
    if ('thread' in result) {
      const { said, chosen } = result.thread;
      const next = stepAfter(thread.step, said, chosen);
      if (next === undefined) {
        session.tally.answered.add(look().id);
        return 'done';
      }
      thread = { ...result.thread, step: next };
      continue;
    }
    if (result.out === 'stop') return 'stop';
    if (result.out === 'leave') {
      await session.record(planAsking(session.draft(), undefined));
      return 'done';
    }
    const before = stepBefore(thread.step, thread.said, thread.chosen);
    if (before === undefined) return 'back';
    thread = { ...thread, step: before };
  }
};
