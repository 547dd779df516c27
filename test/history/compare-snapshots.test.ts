import { compareSnapshots } from '../../src/history/compare-snapshots';
import type { FindingChange } from '../../src/schema/history/diff';
import type { Snapshot } from '../../src/schema/history/snapshot';
import { aFinding, aReport, aRequirement, aSnapshot } from './a-snapshot';

const only = (before: Snapshot, after: Snapshot, earlier: readonly Snapshot[] = []): FindingChange => {
  const { findings } = compareSnapshots(before, after, earlier);
  const [found] = findings;
  if (findings.length !== 1 || !found) throw new Error(`${findings.length} changes instead of one`);
  return found;
};

const gap = aFinding('no-owner:C1');
const [june, july] = ['2026-06-01', '2026-07-01'];

test('what was not there before is new', () => {
  expect(only(aSnapshot(june), aSnapshot(july, [gap]))).toMatchObject({ change: 'new', before: null });
});

test('what is gone is closed, and the rung of its control says how', () => {
  const after = aSnapshot(july, [], { controls: [{ id: 'C1', rungs: { soc2: 'operating' } }] });
  expect(only(aSnapshot(june, [gap]), after)).toMatchObject({
    change: 'closed',
    says: 'C1 now stands on operating for SOC 2 (was designed).',
  });
});

test('a finding whose requirement left the scope is not closed', () => {
  const after = aSnapshot(july, [], { requirements: [aRequirement('R2')] });
  expect(only(aSnapshot(june, [gap]), after).change).toBe('left-scope');
});

test('a finding whose report is no longer prepared is not closed', () => {
  const after = aSnapshot(july, [], { reports: [aReport({ report: 'soc1' })] });
  expect(only(aSnapshot(june, [gap]), after).change).toBe('left-scope');
});

test('taking a control off the register closes nothing', () => {
  expect(only(aSnapshot(june, [gap]), aSnapshot(july, [], { controls: [] })).change).toBe('subject-gone');
});

test('a missing occurrence of a period that is no longer looked at is not closed', () => {
  const missing = aFinding('missing-occurrence:C1', { gap: 'operation' });
  const after = aSnapshot(july, [], { reports: [aReport({ period: { from: '2026-07-01', to: '2026-12-31' } })] });
  expect(only(aSnapshot(june, [missing]), after).change).toBe('period-moved');
  expect(only(aSnapshot(june, [gap]), after).change).toBe('closed');
});

test('a finding that vanishes while its control falls is hidden, not closed', () => {
  const after = aSnapshot(july, [], { controls: [{ id: 'C1', rungs: { soc2: 'informal' } }] });
  expect(only(aSnapshot(june, [gap]), after).change).toBe('hidden');
});

test('what came into scope is told apart from what is new', () => {
  const before = aSnapshot(june, [], { requirements: [] });
  expect(only(before, aSnapshot(july, [gap])).change).toBe('entered-scope');
});

test('what an earlier snapshot had and the first side had not is reopened', () => {
  const earlier = aSnapshot('2026-05-01', [gap]);
  expect(only(aSnapshot(june), aSnapshot(july, [gap]), [earlier])).toMatchObject({
    change: 'reopened',
    says: 'Seen on 2026-05-01, gone on 2026-06-01, and back.',
  });
});

test.each([
  ['graver', { severity: 'high' }, 'worse'],
  ['more of it', { measure: 2 }, 'worse'],
  ['milder', { severity: 'low' }, 'better'],
  ['milder and more of it, as in the gate', { severity: 'low', measure: 2 }, 'worse'],
] as const)('%s', (_what, change, expected) => {
  expect(only(aSnapshot(june, [gap]), aSnapshot(july, [{ ...gap, ...change }])).change).toBe(expected);
});

test('another wording is no change', () => {
  const diff = compareSnapshots(aSnapshot(june, [gap]), aSnapshot(july, [{ ...gap, title: 'Reworded' }]));
  expect(diff.findings).toEqual([]);
  expect(diff.counts.same).toBe(1);
});

test('a promised day that is past is overdue, but not of what is accepted', () => {
  const late = { ...gap, due: '2026-06-30' };
  expect(only(aSnapshot(june, [late]), aSnapshot(july, [late]))).toMatchObject({ change: 'same', overdue: true });
  const accepted = { ...late, status: 'accepted' as const };
  expect(compareSnapshots(aSnapshot(june, [accepted]), aSnapshot(july, [accepted])).counts.overdue).toBe(0);
  const dueToday = { ...gap, due: july };
  expect(compareSnapshots(aSnapshot(june, [dueToday]), aSnapshot(july, [dueToday])).counts.overdue).toBe(0);
});

test('an acceptance since, and one that no longer holds', () => {
  const accepted = { ...gap, status: 'accepted' as const };
  expect(only(aSnapshot(june, [gap]), aSnapshot(july, [accepted])).acceptance).toBe('accepted');
  const expired = { ...gap, status: 'acceptance-expired' as const };
  expect(only(aSnapshot(june, [accepted]), aSnapshot(july, [expired])).acceptance).toBe('ended');
});

test('conclusions that changed carry the reason of the later one', () => {
  const ready = aRequirement('R1', { type2: { conclusion: 'ready', reached: 'operating', says: 'All stand.' } });
  const { conclusions } = compareSnapshots(aSnapshot(june), aSnapshot(july, [], { requirements: [ready] }));
  expect(conclusions).toEqual([
    { id: 'R1', report: 'soc2', type: 2, before: 'at-risk', after: 'ready', direction: 'better', says: 'All stand.' },
  ]);
});

test('not assessed is no better and no worse than anything', () => {
  const silent = aRequirement('R1', { type2: { conclusion: 'not-assessed', reached: null, says: '' } });
  const { conclusions } = compareSnapshots(aSnapshot(june), aSnapshot(july, [], { requirements: [silent] }));
  expect(conclusions[0]?.direction).toBe('other');
});

test('another catalog, tool, organization, period or order of days is a caveat', () => {
  const after = aSnapshot('2026-05-01', [], {
    organization: 'Other',
    tool: { name: 'soc-gap', version: '2.0.0' },
    catalogs: [{ id: 'soc2', edition: '2030', sha256: 'b' }],
    reports: [aReport({ period: null })],
  });
  expect(compareSnapshots(aSnapshot(june), after).caveats.map(({ because }) => because)).toEqual([
    'other-organization',
    'backwards',
    'tool-changed',
    'catalog-changed',
    'period-changed',
  ]);
});

test('a catalog that changed within its edition is a caveat too, an unchanged one is none', () => {
  const caveatsOf = (catalog: { edition: string; sha256: string }) =>
    compareSnapshots(aSnapshot(june), aSnapshot(july, [], { catalogs: [{ id: 'soc2', ...catalog }] })).caveats;
  expect(caveatsOf({ edition: '2017', sha256: 'b' })).toMatchObject([
    { because: 'catalog-changed', says: expect.stringContaining('within its edition') as string },
  ]);
  expect(caveatsOf({ edition: '2017', sha256: 'a' })).toEqual([]);
});

test('a finding open when the last report ended and open now is a repeat; without a snapshot by then nothing is known', () => {
  const reports = [aReport({ lastReport: { through: '2026-05-31', issued: null } })];
  const [first, second] = [aSnapshot(june), aSnapshot(july, [gap], { reports })];
  expect(compareSnapshots(first, second).repeats).toMatchObject([{ snapshot: null, findings: [] }]);
  expect(compareSnapshots(first, second, [aSnapshot('2026-05-15', [gap])]).repeats).toMatchObject([
    { snapshot: '2026-05-15', findings: [{ id: gap.id }] },
  ]);
});
