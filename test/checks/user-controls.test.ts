import type { UserControl } from '../../src/schema/registers';
import { aCatalog, aControl, aRequirement, assessed, someKnowledge } from '../engine/a-workspace';
import { change } from '../engine/change';
import type { Changes } from '../engine/change';
import { findingOf, found } from '../engine/read-assessment';

const typical = 'User entities approve new hires and pay rates before they submit them.';
const knowledge = someKnowledge(aCatalog({ requirements: [aRequirement('R1', { cuecs: [typical] })] }));

const uc = (id: string, changes: Changes<UserControl> = {}): UserControl =>
  change<UserControl>(
    {
      id,
      text: 'Employers approve hires and pay rates before they are submitted.',
      requirements: ['R1'],
      needed: 'Nobody else knows what was agreed.',
    },
    changes,
  );

const faultsOf = (...userControls: UserControl[]) =>
  found(assessed({ userControls }, { knowledge }), 'user-control-needed').map(({ subject, data }) => [
    subject.id,
    data.faults,
  ]);

test('one that is linked, needed and said once is no finding', () => {
  expect(faultsOf(uc('U1'))).toEqual([]);
});

test.each([
  [{ requirements: undefined }, ['not-linked']],
  [{ requirements: [] }, ['not-linked']],
  [{ needed: undefined }, ['not-needed']],
])('%j: %j', (changes, faults) => {
  expect(faultsOf(uc('U1', changes))).toEqual([['U1', faults]]);
});

test('of two that say much the same for one requirement the later is told', () => {
  const twin = uc('U2', { text: 'Employers approve each hire and all pay rates before these are submitted.' });
  expect(faultsOf(uc('U1'), twin)).toEqual([['U2', ['said-twice']]]);
  expect(
    faultsOf(uc('U1'), uc('U2', { text: 'Employers reconcile their ledger to the register of each period.' })),
  ).toEqual([]);
});

test('what a control of ours does already is not the user entity’s to do', () => {
  const ours = aControl({
    text: 'The clerk asks for approval of hires, and pay rates are approved before they are submitted.',
  });
  const assessment = assessed({ controls: [ours], userControls: [uc('U1')] }, { knowledge });
  expect(findingOf(assessment, 'user-control-needed:U1').data).toMatchObject({ faults: ['done-by-us'] });
});

test('a requirement that typically counts on user entities wants one decided', () => {
  const open = assessed({}, { knowledge });
  expect(findingOf(open, 'user-controls-undecided:user-controls.soc2')).toMatchObject({
    severity: 'low',
    requirements: ['R1'],
  });
  expect(found(assessed({ userControls: [uc('U1')] }, { knowledge }), 'user-controls-undecided')).toEqual([]);
});

test('more than five for one requirement are too many', () => {
  const of = (count: number) =>
    found(
      assessed({ userControls: Array.from({ length: count }, (_, index) => uc(`U${index}`)) }, { knowledge }),
      'user-control-count',
    );
  expect([of(5), of(6)]).toMatchObject([[], [{ severity: 'low', measure: 1, subject: { id: 'R1' } }]]);
});

test('the catalog’s are proposals until one of ours takes them up for the same requirement', () => {
  const proposals = (...userControls: UserControl[]) => assessed({ userControls }, { knowledge }).userControlProposals;
  expect(proposals()).toEqual([{ text: typical, requirements: ['R1'], like: null }]);
  expect(proposals(uc('U1'))).toEqual([]);
  expect(proposals(uc('U1', { requirements: [] }))).toEqual([{ text: typical, requirements: ['R1'], like: 'U1' }]);
});
