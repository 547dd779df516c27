export { priorityRule } from '../../model/priority.js';

/** How verdicts are reached, in sentences. The code is src/engine; a change there changes these. */
export const verdictRules: readonly string[] = [
  'Every control stands on a rung for each report and each type, by what is on record: its description, its owner, its evidence by date, tests, and what others say against it.',
  'Type 1 asks for a control that is implemented on the date. Type 2 asks for one that is operating over the period: evidence for every occurrence that has fallen due.',
  'The frequency of a control and the period give its expected occurrences, each a window of days. Dated evidence fills windows. A window that has ended without evidence is missing.',
  'A control can be held on a lower rung for a named reason, such as stale evidence, evidence that was changed, a failed test, or a system whose general controls have gaps.',
  'A requirement for which nothing is on record is not assessed. It is never counted as met.',
  'What a carved-out subservice organization carries is concluded from its own report, the days that it covers, and a control of ours that watches it.',
  'Not applicable needs a reason. A control that did not occur in the period cannot be tested and does not reach operating.',
];
