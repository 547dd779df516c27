import { judgeBridge } from '../../../src/model/third-party/judge-bridge';
import type { Vendor } from '../../../src/schema/registers';
import { aVendor } from '../../engine/a-workspace';

const sound = { signed: '2026-07-02', to: '2026-06-30', signer: 'Head of Assurance', statements: { changes: 'none' } };
const reports = [{ kind: 'soc2', type: 2, period: { from: '2025-04-01', to: '2026-03-31' } }] as const;

const faultsOf = (changes: Partial<NonNullable<Vendor['bridge']>>, rest: Partial<Vendor> = {}): string[] =>
  (
    judgeBridge(aVendor({ reports: [...reports], bridge: { ...sound, ...changes }, ...rest }), '2026-07-15')?.faults ??
    []
  ).map(({ because }) => because);

test('a vendor without a letter has none to judge', () => {
  expect(judgeBridge(aVendor(), '2026-07-15')).toBeNull();
});

test('a sound letter has no fault; its days are counted from the end of the report', () => {
  expect(faultsOf({})).toEqual([]);
  expect(judgeBridge(aVendor({ reports: [...reports], bridge: sound }), '2026-07-15')).toMatchObject({
    after: '2026-03-31',
    days: 91,
  });
});

test.each([
  ['bridge-unsigned', { signer: undefined }],
  ['bridge-too-long', { to: '2026-07-02', signed: '2026-07-02' }],
  ['bridge-late-start', { from: '2026-04-02' }],
  ['bridge-signed-early', { signed: '2026-06-29' }],
  ['bridge-not-yet', { signed: '2026-07-16' }],
  ['bridge-silent', { statements: undefined }],
  ['bridge-changes', { statements: { changes: 'A new data center was opened.' } }],
  ['bridge-changes', { statements: { changes: 'None.', incidents: 'One outage.' } }],
] as const)('%s: %j', (because, changes) => {
  expect(faultsOf(changes as Partial<NonNullable<Vendor['bridge']>>)).toEqual([because]);
});

test('what it states counts as weighed once its meaning is written down', () => {
  expect(faultsOf({ statements: { changes: 'New site.' }, impact: 'We do not use it.' })).toEqual([]);
});

test('a letter without a report before it bridges nothing', () => {
  expect(faultsOf({}, { reports: [] })).toEqual(['bridge-of-nothing']);
});

test('a report that ends after the last day of the letter is not what it bridges from', () => {
  const later = { kind: 'soc2', type: 2, period: { from: '2025-07-11', to: '2026-07-10' } } as const;
  const vendor = aVendor({ reports: [...reports, later], bridge: sound });
  expect(judgeBridge(vendor, '2026-07-15')).toMatchObject({ after: '2026-03-31', days: 91 });
});

test('exactly 92 days are still usual', () => {
  expect(faultsOf({ to: '2026-07-01', signed: '2026-07-02' })).toEqual([]);
});
