import type { DutyPair } from '../model/catalog.js';

/** What stands in for a split, by the process in which the duties lie: each is a control that can be written, owned and evidenced. */
const byProcess: Readonly<Record<string, string>> = {
  'procure-to-pay': 'Let the bank ask for a second approver for each payment, so that no single person can send money.',
  'order-to-cash':
    'Reconcile receipts, credits and write-offs with bank statements each month; the reviewer takes the statements from the bank.',
  payroll:
    'Compare each pay run with the list of staff and of agreed rates before the bank releases it with two approvers.',
  'record-to-report':
    'Have each manual entry and each reconciliation read by an accountant, if need be one from outside, who signs and dates the list.',
  treasury: 'Let the bank ask for two approvers for each payment and for each change of users or of payees.',
  it: 'Send the logs of releases and of administrator activity to where the people concerned cannot change them, and let the pipeline refuse a release that nobody else approved.',
};

const elsewhere =
  'Send the log of these transactions to where the person concerned cannot change it, and compare it with what should have happened.';

/**
 * What stands in for a pair that few people can't split: who reviews, what else, and that it must be approved and dated.
 * `reviewer` is somebody who has neither duty; `areas` are the processes of the two duties.
 */
export const standInsFor = (
  pair: DutyPair,
  person: string,
  reviewer: string | undefined,
  areas: readonly string[],
): string[] => [
  reviewer === undefined
    ? `Independent review: nobody in the team lacks both duties, so ask an owner, a board member or an outside accountant to review what ${person} does with them each month, from lists that ${person} did not make.`
    : `Independent review: ${reviewer}, who has neither duty, reviews each month what ${person} did with both, from a list that ${person} did not make, and signs it.`,
  ...new Set(areas.map((area) => byProcess[area] ?? elsewhere)),
  `Write it down as a mitigation of ${pair.id} in access.yaml, with its control, owner, approver and expiry, and approve it anew each year.`,
];
