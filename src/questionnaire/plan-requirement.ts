import type { Answer, Control } from '../schema/registers.js';
import type { AssessmentQuestion } from './assessment-questions.js';
import type { Draft, Write } from './draft.js';
import type { Said } from './requirement-steps.js';

const remove = (list: 'controls' | 'answers', id: string): Write => ({ to: 'removal', list, id });

/** The answer, dated. What was said before goes, and its reason with it, unless the answer is the same. */
export const planSaid = (question: AssessmentQuestion, said: Said, today: string): readonly Write[] => {
  const { id, answer } = question;
  if (answer?.answer === said && answer.reason !== undefined)
    return [{ to: 'answers', item: { ...answer, on: today } }];
  const item: Answer = { id, answer: said, on: today };
  return [...(answer?.reason === undefined ? [] : [remove('answers', id)]), { to: 'answers', item }];
};

/** The control no longer satisfies `id`. One that this interview made for it and that serves nothing else goes. */
export const planUnmap = (control: Control, id: string, madeHere: boolean): Write => {
  const satisfies = control.satisfies.filter((other) => other !== id);
  return satisfies.length === 0 && madeHere
    ? remove('controls', control.id)
    : { to: 'controls', item: { ...control, satisfies } };
};

/** The control satisfies `id`. An answer that only says that something is in place is then said better by the control. */
export const planMap = (control: Control, id: string, draft: Draft): readonly Write[] => {
  const satisfies = control.satisfies.includes(id) ? control.satisfies : [...control.satisfies, id];
  return [{ to: 'controls', item: { ...control, satisfies } }, ...planSettled(id, draft)];
};

const planSettled = (id: string, draft: Draft): readonly Write[] =>
  draft.answers.some((answer) => answer.id === id && answer.answer === 'in-place') ? [remove('answers', id)] : [];

/**
 * Why it does not apply, or what is missing. What is missing belongs to a control that was made for this very question; an existing
 * one may serve others in full, so there it stays with the answer.
 */
export const planReason = (
  id: string,
  said: Said,
  reason: string,
  { made, today }: { readonly made: Control | undefined; readonly today: string },
): readonly Write[] =>
  said === 'partly' && made !== undefined
    ? [{ to: 'controls', item: { ...made, partly: reason } }, remove('answers', id)]
    : [{ to: 'answers', item: { id, answer: said, reason, on: today } }];
