import type { Answer } from '../schema/registers.js';

/** Whether an answer takes a requirement or point out. "Not applicable" without a reason is silence: DC8 asks for the reason. */
export const isNotApplicable = (answer: Answer | undefined): boolean =>
  answer?.answer === 'not-applicable' && (answer.reason ?? '').trim() !== '';
