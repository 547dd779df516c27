import { proposeObjectives, remarkOnCount } from '../../src/catalogs/propose-objectives.js';
import { tailoringText } from '../../src/catalogs/tailoring-text.js';
import type { Catalog } from '../../src/model/catalog.js';
import { factsOf } from '../../src/model/condition.js';

const objective = (id: string, more: object = {}) => ({ id, title: `About ${id}`, points: [], ...more });

const pack = (id: string, requirements: readonly object[]): Catalog => ({ id, requirements }) as unknown as Catalog;

const core = pack('soc1-core', [objective('core-01'), objective('core-07')]);
const trade = pack('soc1-payroll', [
  objective('payroll-05', {
    covers: ['core-07'],
    when: { all: [{ fact: 'scope.movesMoney', is: true }] },
  }),
]);

const said = (movesMoney?: boolean) => factsOf({ scope: movesMoney === undefined ? {} : { movesMoney } });

test('a general objective that one of the trade states anew is proposed to be dropped, the others are kept', () => {
  const proposed = proposeObjectives([core, trade], said(true));
  expect(proposed.map(({ id, proposal }) => [id, proposal])).toEqual([
    ['core-01', 'keep'],
    ['core-07', 'drop'],
    ['payroll-05', 'keep'],
  ]);
  expect(proposed[1]).toMatchObject({ coveredBy: ['payroll-05'], because: expect.stringContaining('payroll-05 states it') as string });
});

test('an objective that is out itself takes the place of none', () => {
  expect(proposeObjectives([core, trade], said(false)).map(({ proposal }) => proposal)).toEqual(['keep', 'keep', 'out']);
});

test('what nobody said rules nothing out', () => {
  expect(proposeObjectives([trade], said()).map(({ proposal }) => proposal)).toEqual(['keep']);
});

test('10 to 30 objectives are usual, fewer and more are remarked on', () => {
  expect([remarkOnCount(10), remarkOnCount(30)]).toEqual([null, null]);
  expect(remarkOnCount(9)).toContain('9 objectives: 10 to 30 are usual.');
  expect(remarkOnCount(31)).toContain('Each costs');
  expect(remarkOnCount(1)).toContain('1 objective:');
});

test('the tailoring names each objective with its reason', () => {
  expect(tailoringText('soc1-core', [{ id: 'core-07', because: 'payroll-05 states it in the terms of the trade.' }])).toContain(
    'drop:\n  - id: core-07\n    reason: payroll-05 states it in the terms of the trade.\n',
  );
});
