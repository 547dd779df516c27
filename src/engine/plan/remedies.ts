import { remedyOfGap } from '../../model/plan.js';
import type { Remedy } from '../../model/plan.js';
import type { Finding } from '../../schema/assessment.js';

const perform = (does: string): Remedy => ({ kind: 'operate', on: 'control', does });
const describe = (does: string): Remedy => ({ kind: 'write', on: 'control', does });

/**
 * What closes the findings of each check. A check that is not named here is told by its kind of gap, so that a new one has its place
 * in the plan from the first day.
 */
const remedies: Readonly<Record<string, Remedy>> = {
  'no-control': { kind: 'write', on: 'requirement', does: 'put controls in place and write them down' },
  'partial-coverage': { kind: 'write', on: 'requirement', does: 'write controls for what is not covered' },
  'contradicted-answer': {
    kind: 'decide',
    on: 'requirement',
    does: 'settle which is right, the answer or the register',
  },
  'uncovered-points': { kind: 'cover', on: 'requirement', does: 'a control or a reason for each point that is left' },
  'unwritten-control': describe('write it down'),
  'no-owner': describe('name an owner'),
  'partial-control': describe('close what it leaves out'),
  'incomplete-control': describe('complete the description'),
  'duty-conflict': { kind: 'separate', on: 'subject', does: 'separate duties that conflict' },
  'test-deviation': perform('correct what the test found and test again'),
  'no-evidence': perform('perform it and keep the evidence'),
  'stale-evidence': perform('perform it again and bring the evidence up to date'),
  'missing-occurrence': perform('find or make good what is missing, then keep the evidence each time'),
  'late-occurrence': perform('perform it on time'),
  'no-population': perform('record the population'),
  'unusable-evidence': perform('replace evidence that cannot be used'),
  'duplicate-evidence': perform('file the trace that belongs to each occurrence'),
  'evidence-dates': perform('clear up the days of the evidence'),
  'evidence-kind': perform('collect evidence of the right kind'),
  'general-controls': { kind: 'rely', on: 'subject', does: 'make its automated controls reliable again' },
  'vendor-report': { kind: 'obtain', on: 'subject', does: 'obtain a report that carries what relies on it' },
  'subservice-method': { kind: 'obtain', on: 'subject', does: 'settle carve-out or inclusive' },
  'document-readiness': { kind: 'document', on: 'subject', does: 'current, approved and on record' },
  'training-readiness': { kind: 'train', on: 'subject', does: 'train who is missing and keep the list' },
  commitments: { kind: 'decide', on: 'subject', does: 'record what is promised' },
  'objective-count': { kind: 'decide', on: 'subject', does: 'decide on the set of objectives' },
  'objective-overlap': { kind: 'decide', on: 'subject', does: 'decide which objective states it' },
  'period-length': { kind: 'decide', on: 'subject', does: 'decide on the period' },
  'orphan-acceptance': { kind: 'decide', on: 'subject', does: 'end or correct the acceptance' },
};

/** What closes a finding. */
export const remedyOf = ({ check, gap }: Pick<Finding, 'check' | 'gap'>): Remedy =>
  (Object.hasOwn(remedies, check) ? remedies[check] : undefined) ?? remedyOfGap[gap];

/** Ids of checks with an entry of their own: a test holds them against the registry. */
export const remediedChecks: readonly string[] = Object.keys(remedies);
