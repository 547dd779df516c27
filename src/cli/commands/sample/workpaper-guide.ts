import type { Control } from '../../../schema/registers.js';

/** What a tester compares each item with. */
export const lookFor = ({ leaves, performers, duties }: Control): readonly string[] => [
  'It was done as the control says, by someone who may do it' +
    (performers?.length ? ` (${performers.join(', ')}).` : '.'),
  'It was done in time: compare the dates on the trace with what the control asks.',
  `The trace is there and shows it${leaves === undefined ? '' : `: ${leaves.replace(/\.$/, '')}`}. What left no trace counts as not done.`,
  'Whoever approved or reviewed is another person than the one whose work it was' +
    (duties?.length ? ` (duties: ${duties.join(', ')}).` : '.'),
  'What was found along the way was followed up to its end.',
];

/** How the columns of the table are filled in. */
export const writeDown: readonly string[] = [
  'result: "as described" or "deviation"; "no trace" is a deviation too. Leave nothing empty: an empty result is an item not tested.',
  'deviation: what was not as the control says, with dates.',
  'cause: isolated, recurring or design, when you know why it happened and not before.',
  'note: where the trace is kept, so that somebody else can look at it again.',
  'An item that cannot be found is a deviation. It is not replaced by another.',
];

/** The causes of tests.yaml (AT-C 205: nature and cause of deviations), and what each leads to. */
export const causes: readonly (readonly [cause: string, means: string, leads: string])[] = [
  [
    'isolated',
    'One event with a cause of its own that cannot have touched other items.',
    'An exception. Look at further items to show that it is alone. The control may still be said to operate.',
  ],
  [
    'recurring',
    'The same cause more than once, or deviations that lie together: one person, one team, one system, one span of time.',
    'The control did not operate effectively for what the cause touches. Find the extent, look for a compensating control.',
  ],
  [
    'design',
    'The control as written would not have prevented or found it, however well performed.',
    'The control is not suitably designed: change it, and start counting anew from then.',
  ],
];

export const deviationRules: readonly string[] = [
  'Every deviation is reported, whatever its cause.',
  'A remedy never erases a deviation: note the day it was remedied beside it.',
  'A larger sample does not outweigh a deviation; it shows how far it reaches.',
];
