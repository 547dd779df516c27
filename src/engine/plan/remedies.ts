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
  'subservice-method': { kind: 'obtain', on: 'subject', does: 'settle its method and what is assumed of it' },
  'carried-requirement': { kind: 'obtain', on: 'subject', does: 'show that what it carries works' },
  'vendor-decision': { kind: 'obtain', on: 'subject', does: 'decide what it is to the report, with reasons' },
  'vendor-review': { kind: 'obtain', on: 'subject', does: 'read its report and write down what it means' },
  'vendor-bridge': { kind: 'obtain', on: 'subject', does: 'obtain a bridge letter that holds' },
  'vendor-cuec': { kind: 'obtain', on: 'subject', does: 'answer what its report expects of us' },
  'vendor-contract': { kind: 'obtain', on: 'subject', does: 'secure in the contract what is relied on' },
  'vendor-report-due': { kind: 'obtain', on: 'subject', does: 'ask for the next report in time' },
  'csoc-unmonitored': { kind: 'obtain', on: 'subject', does: 'name what watches the controls assumed of it' },
  'nested-subservice': { kind: 'obtain', on: 'subject', does: 'look at the organizations behind it' },
  'map-missing': {
    kind: 'document',
    on: 'subject',
    does: 'draw the financial map',
    shows: 'Steps, lines, interfaces and key reports of each financial process in systems.yaml.',
  },
  'step-without-control': {
    kind: 'write',
    on: 'subject',
    does: 'put a control on the step',
    shows: 'The step in systems.yaml with its control, and the first trace of that.',
  },
  'assertion-uncovered': {
    kind: 'write',
    on: 'subject',
    does: 'cover the assertion with a control',
    shows: 'A control on a step of the process that names the assertion, and its first trace.',
  },
  'interface-unreconciled': {
    kind: 'write',
    on: 'subject',
    does: 'compare what was sent with what arrived',
    shows: 'The interface in systems.yaml with its control, and the first comparison.',
  },
  'key-report-unproven': perform('show that the report is complete and accurate'),
  'system-without-general-controls': {
    kind: 'rely',
    on: 'subject',
    does: 'name or write its IT general controls',
  },
  'sensitive-out-of-scope': { kind: 'decide', on: 'subject', does: 'bring it into scope or take the data out' },
  'unused-system': { kind: 'decide', on: 'subject', does: 'say what uses it, or take it off the register' },
  'access-leaver': {
    kind: 'separate',
    on: 'subject',
    does: 'take away the roles that are left',
    shows: 'A new export of roles without the person.',
  },
  'access-unknown-holder': {
    kind: 'document',
    on: 'subject',
    does: 'find out who stands behind each name',
    shows: 'Each name under `accounts` of a person in people.yaml, or gone from a new export.',
  },
  'access-unmapped-role': {
    kind: 'document',
    on: 'subject',
    does: 'say which duties each role carries',
    shows: 'Each role in access.yaml with its duties, none among them.',
  },
  'access-stale-list': perform('export the roles anew'),
  'shared-account': {
    kind: 'separate',
    on: 'subject',
    does: 'name who answers for it and who may use it, or close it',
    shows: 'The account in access.yaml with its people, or a new export without it.',
  },
  'transaction-conflict': perform('look into each transaction that one person carried through'),
  'duty-mitigation': perform('approve anew what stands in for the split, or split the duties'),
  'description-gap': {
    kind: 'document',
    on: 'subject',
    does: 'write what the description still lacks',
    shows: 'The item in description.yaml or in the register that it is filled from.',
  },
  'assertion-basis': {
    kind: 'decide',
    on: 'subject',
    does: 'give the assertion a basis of its own',
    shows: 'Tests by others than the performers in tests.yaml, or controls that name what they monitor.',
  },
  'user-controls-undecided': {
    kind: 'decide',
    on: 'subject',
    does: 'decide what user entities have to do',
    shows: 'The controls of user entities in user-controls.yaml.',
  },
  'user-control-needed': {
    kind: 'decide',
    on: 'subject',
    does: 'say what fails without it, or drop it',
    shows: 'The reason under `needed` in user-controls.yaml.',
  },
  'user-control-count': { kind: 'decide', on: 'subject', does: 'keep only those that are necessary' },
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
