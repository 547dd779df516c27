import type { System } from '../../src/schema/registers';
import { aControl, aPerson, assessed, aSystem, aVendor } from '../engine/a-workspace';
import { found } from '../engine/read-assessment';

const people = [aPerson({ id: 'priya', name: 'Priya Ramanathan', role: 'Head of Security' }), aPerson()];
const systems: System[] = [
  aSystem({ id: 'payroll', name: 'Payroll platform' }),
  aSystem({ id: 'hub', name: 'Payments Hub' }),
];
const vendors = [aVendor({ name: 'Northfell Cloud' })];

const names = (text: string, rest: Parameters<typeof assessed>[0] = {}): unknown =>
  found(assessed({ controls: [aControl({ text })], people, systems, vendors, ...rest }), 'unknown-name').flatMap(
    ({ data }) => data.names,
  );

test.each([
  ['Each month Pria Ramanathan compares accounts with the staff list.', ['Pria Ramanathan']],
  ['Each month the owner compares accounts in the Payment Hub with the list.', ['Payment Hub']],
  ['Each month Jane Miller compares accounts with the staff list.', ['Jane Miller']],
  ['Each month the owner compares Okta groups with the staff list.', ['Okta']],
  ['Each month the owner exports the list from the Zephyr system and compares it.', ['Zephyr']],
  ['Jira keeps the ticket that the owner signs each month.', ['Jira']],
])('%s names %j', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  'Each month Priya Ramanathan compares accounts of the Payroll platform with the staff list.',
  'Each month the Head of Security compares accounts at Northfell Cloud with the staff list.',
  "Each month Priya Ramanathan's deputy compares accounts with the staff list.",
  'Every Monday in January the owner compares accounts with the staff list under GDPR and ISO 27001.',
  'Each month Brightwater compares accounts with the staff list.',
  'Each Month The Owner Compares Accounts With The Staff List And Signs The List.',
  'EACH MONTH THE OWNER COMPARES ACCOUNTS WITH THE STAFF LIST.',
  'Accounts are compared by the Chief Accountant each month. Signatures are kept.',
  'Each month the VP Operations compares accounts in Excel with the staff list.',
  'Each month the owner compares accounts with the staff list in New York and the United Kingdom.',
])('%s names nobody unknown', (text) => {
  expect(names(text)).toEqual([]);
});

test('what looks like a name on record is told with that name', () => {
  const [finding] = found(
    assessed({ controls: [aControl({ text: 'Each month Pria Ramanathan compares accounts.' })], people }),
    'unknown-name',
  );
  expect(finding?.condition).toBe('The text names “Pria Ramanathan” (did you mean Priya Ramanathan?).');
});

test('empty registers know nobody, and nothing is asked of them', () => {
  const text = 'Each month Jane Miller compares Okta groups with the staff list.';
  expect(names(text, { people: [], systems: [], vendors: [] })).toEqual([]);
});

test('a word that is written small elsewhere in the register is no name', () => {
  const controls = [
    aControl({ text: 'Each month the owner compares Grant Register entries with the staff list.' }),
    aControl({ id: 'C2', text: 'The clerk keeps the grant register and reconciles it each month, and signs.' }),
  ];
  expect(names('', { controls })).toEqual([]);
});
