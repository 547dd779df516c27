import { isRelied, roleOf } from '../../../src/model/third-party/vendor-role';
import type { Vendor } from '../../../src/schema/registers';
import { aVendor } from '../../engine/a-workspace';

const decision = (changes: Partial<NonNullable<Vendor['decision']>>): NonNullable<Vendor['decision']> => ({
  controlsNeeded: true,
  reasons: 'Because.',
  ...changes,
});

test.each([
  ['its controls are needed', decision({}), 'subservice'],
  ['they are needed and nobody here would notice', decision({ watchedByUs: false }), 'subservice'],
  ['they are needed, but our own controls make it good', decision({ watchedByUs: true }), 'vendor'],
  ['they are not needed, whatever it holds', decision({ controlsNeeded: false, holdsData: true }), 'vendor'],
] as const)('where %s', (_, answers, outcome) => {
  const role = roleOf(aVendor({ subservice: undefined, decision: answers }), false);
  expect([role.role, role.outcome, role.conflict]).toEqual([outcome, outcome, null]);
  expect(role.reasons.at(-1)).toBe('Because.');
});

test('silence is undecided, and is treated as a subservice organization only where something rests on it', () => {
  const silent = aVendor({ subservice: undefined });
  expect([roleOf(silent, false).role, isRelied(silent, false)]).toEqual(['undecided', false]);
  expect([roleOf(silent, true).role, isRelied(silent, true)]).toEqual(['undecided', true]);
  expect(isRelied(aVendor({ subservice: undefined, carries: ['R1'] }), false)).toBe(true);
});

test.each([
  ['the decision denies the flag', { subservice: true, decision: decision({ controlsNeeded: false }) }, false],
  ['the decision asks for the flag', { subservice: false, decision: decision({}) }, false],
  ['it carries a requirement and is none', { subservice: false, carries: ['R1'] }, false],
  ['controls rely on it and it is none', { subservice: false }, true],
] as const)('contradicts itself where %s', (_, changes, relied) => {
  expect(roleOf(aVendor(changes as Partial<Vendor>), relied).conflict).toMatch(/\.$/);
});

test('what we make good ourselves may be relied on without being a subservice organization', () => {
  const watched = aVendor({ subservice: false, decision: decision({ watchedByUs: true }) });
  expect(roleOf(watched, true).conflict).toBeNull();
});

test('who decided and when stands with the reasons', () => {
  const { reasons } = roleOf(aVendor({ decision: decision({ decided: '2026-01-02', by: 'Dana' }) }), false);
  expect(reasons.at(-1)).toBe('Because. (decided on 2026-01-02 by Dana)');
});
