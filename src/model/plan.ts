import type { ActionKind, Finding, Phase } from '../schema/assessment.js';

/** In the order in which they come. */
export const phases: readonly Phase[] = ['before-period', 'during-period', 'before-fieldwork', 'later'];

/** What closes findings of a check: the sort of work, what it is done on, and what is to be done. */
export interface Remedy {
  readonly kind: ActionKind;
  /** control, requirement: findings on one of these are closed together. subject: whatever the finding is about. */
  readonly on: 'control' | 'requirement' | 'subject';
  /** After a colon: `AC-01 Access review: name an owner`. */
  readonly does: string;
  /** What will show that it is done, where it is not what usually shows such work. */
  readonly shows?: string;
}

/** The sort of work for a gap, where a check has no entry of its own. */
export const remedyOfGap: Readonly<Record<Finding['gap'], Remedy>> = {
  design: { kind: 'write', on: 'subject', does: 'mend the design' },
  operation: { kind: 'operate', on: 'control', does: 'perform it as described' },
  evidence: { kind: 'operate', on: 'control', does: 'keep the evidence' },
  documentation: { kind: 'document', on: 'subject', does: 'put the papers in order' },
  scope: { kind: 'decide', on: 'subject', does: 'decide on the scope' },
  'third-party': { kind: 'obtain', on: 'subject', does: 'obtain what is missing' },
};

/** The phase of work that blocks no period, and why. */
export const phaseOfKind: Readonly<Record<ActionKind, { readonly phase: Phase; readonly because: string }>> = {
  decide: { phase: 'before-fieldwork', because: 'The auditor asks for the decision at the start of fieldwork.' },
  write: { phase: 'during-period', because: 'What is written sooner is followed for more of the period.' },
  document: { phase: 'before-fieldwork', because: 'The auditor asks for the papers in the first week of fieldwork.' },
  separate: { phase: 'during-period', because: 'Each day that the duties are in one hand counts as exposed.' },
  obtain: { phase: 'before-fieldwork', because: 'The auditor reads what third parties give when fieldwork begins.' },
  train: { phase: 'during-period', because: 'Training counts when it is held within the period.' },
  rely: { phase: 'during-period', because: 'The general controls of a system have to work throughout the period.' },
  operate: { phase: 'during-period', because: 'Only what is performed within the period leaves evidence of it.' },
  cover: {
    phase: 'later',
    because: 'Points of focus are no requirements: nothing waits for them while the requirement is met.',
  },
};

/** A quick win takes no more person-days than this. Ours. */
export const quickWinDays = 1;

/** To take one item of evidence and file it, in person-days: less than half an hour. Ours. */
export const daysAnItem = 0.05;

/** How findings become work, for every report. */
export const actionRule =
  'Findings that one piece of work closes are one action: all that is short in the design of a control, all that is short in its evidence, all that a person, a vendor or a system lacks, and design gaps of requirements that one set of controls usually answers (catalogs/review-topics.yaml), over both reports. Its effort is the largest of its findings in full and the others at half, since they share work.';
