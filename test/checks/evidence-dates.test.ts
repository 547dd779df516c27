import type { Control, Evidence } from '../../src/schema/registers.js';
import type { Finding } from '../../src/schema/assessment.js';
import { aControl, assessed, soc1, soc2, typeOne } from '../engine/a-workspace.js';
import { found } from '../engine/read-assessment.js';

const item = (changes: Partial<Evidence>, id = 'E1'): Evidence => ({
  id,
  control: 'C1',
  performed: '2026-06-20',
  ref: 'T-1',
  ...changes,
});

/** The finding about the evidence of C1, where there is one. The period is January to June 2026. */
const findingOf = (evidence: Evidence[], control: Partial<Control> = {}, asOf = '2026-07-15'): Finding | undefined =>
  found(assessed({ controls: [aControl(control)], evidence }, { asOf }), 'evidence-dates')[0];

const perEvent = { frequency: 'per-event' } as const;

test('evidence collected on or after the day of performance, covering no later days, is no finding', () => {
  const covers = { from: '2026-06-01', to: '2026-06-20' };
  expect(findingOf([item({ collected: '2026-06-20', covers })])).toBeUndefined();
});

test('nothing can be collected before it was performed', () => {
  expect(findingOf([item({ collected: '2026-06-19' })])).toMatchObject({
    severity: 'medium',
    condition: 'E1 was collected on 2026-06-19, before the control was performed on 2026-06-20.',
  });
});

test('nothing can cover days after its collection', () => {
  const covers = { from: '2026-06-01', to: '2026-06-30' };
  expect(findingOf([item({ collected: '2026-06-25', covers })])?.data).toMatchObject({ because: ['covers-beyond'] });
});

test.each([
  ['2025-12-31', ['outside-period']],
  ['2026-01-01', undefined],
  ['2026-06-30', undefined],
  ['2026-07-01', ['outside-period']],
])('a configuration taken on %s', (collected, because) => {
  const evidence = [item({ kind: 'configuration', performed: collected, collected })];
  expect(findingOf(evidence, { frequency: 'continuous' })?.data.because).toEqual(because);
});

test('a configuration of an earlier year does no harm beside one of the period', () => {
  const evidence = [item({ kind: 'configuration', performed: '2025-03-01' }), item({ kind: 'configuration' }, 'E2')];
  expect(findingOf(evidence, { frequency: 'annual' })).toBeUndefined();
});

test('a configuration taken after the period cannot speak for days of the period', () => {
  const evidence = [item({ kind: 'configuration', collected: '2026-07-10' }), item({ kind: 'configuration' }, 'E2')];
  expect(findingOf(evidence)?.data).toMatchObject({ evidence: ['E1'] });
});

test.each([
  ['2026-06-29', ['too-early']],
  ['2026-06-30', undefined],
  ['2026-07-02', undefined],
  [undefined, ['undated-list']],
])('a list of events collected on %s, when the period has closed', (collected, because) => {
  const list = item({ kind: 'system-list', query: 'q', rows: 3, ...(collected === undefined ? {} : { collected }) });
  expect(findingOf([list], perEvent)?.data.because).toEqual(because);
});

test('before the period is over no list can be too early', () => {
  expect(findingOf([item({ kind: 'system-list', collected: '2026-06-20' })], perEvent, '2026-06-30')).toBeUndefined();
});

test('an early list may stand beside one that was drawn after the period closed', () => {
  const quarters = [
    item({
      kind: 'system-list',
      performed: '2026-04-02',
      collected: '2026-04-02',
      covers: { from: '2026-01-01', to: '2026-03-31' },
    }),
    item(
      {
        kind: 'system-list',
        performed: '2026-07-02',
        collected: '2026-07-02',
        covers: { from: '2026-04-01', to: '2026-06-30' },
      },
      'E2',
    ),
  ];
  expect(findingOf(quarters, perEvent)).toBeUndefined();
  expect(findingOf(quarters.slice(0, 1), perEvent)?.data).toMatchObject({ because: ['too-early'] });
});

test('a list of a control that is not per event has no such day', () => {
  expect(findingOf([item({ kind: 'system-list', collected: '2026-06-20' })], { frequency: 'monthly' })).toBeUndefined();
});

test('a list without its day alone is low', () => {
  expect(findingOf([item({ kind: 'system-list' })], perEvent)?.severity).toBe('low');
});

test('a type 1 report has no period that evidence could miss', () => {
  const evidence = [item({ kind: 'configuration', performed: '2025-03-01' })];
  expect(found(assessed({ controls: [aControl()], evidence, reports: typeOne() }), 'evidence-dates')).toEqual([]);
});

test('two reports over the same period tell a fault once', () => {
  const control = aControl({ ...perEvent, satisfies: ['R1', 'O1'] });
  const evidence = [item({ kind: 'system-list', collected: '2026-06-20' })];
  const [finding] = found(assessed({ controls: [control], evidence, reports: { soc1, soc2 } }), 'evidence-dates');
  expect(finding?.condition).toBe(
    'E1 is a list of events drawn on 2026-06-20, before the period closed on 2026-06-30.',
  );
});
