import { checks } from '../../../src/checks/index';
import { groupFindings } from '../../../src/engine/plan/group-findings';
import { joinEfforts } from '../../../src/engine/plan/join-efforts';
import { remediedChecks, remedyOf } from '../../../src/engine/plan/remedies';
import type { Finding } from '../../../src/schema/assessment';
import { aFinding } from './a-plan';

const grouped = (findings: readonly Finding[], togetherOf?: ReadonlyMap<string, string>): [string, string[]][] =>
  groupFindings(findings, togetherOf).map(({ id, findings: own }) => [id, own.map((finding) => finding.id)]);

test('what is short in the design of one control is one action, what is short in its evidence another', () => {
  const ids = ['no-owner:C1', 'unwritten-control:C1', 'no-evidence:C1', 'stale-evidence:C1', 'no-owner:C2'];
  expect(grouped(ids.map((id) => aFinding(id)))).toEqual([
    ['write:C1', ['no-owner:C1', 'unwritten-control:C1']],
    ['operate:C1', ['no-evidence:C1', 'stale-evidence:C1']],
    ['write:C2', ['no-owner:C2']],
  ]);
});

test('a finding about an item of evidence belongs to the control that the item is of', () => {
  const item = aFinding('unusable-evidence:E1', { subject: { kind: 'evidence', id: 'E1' }, controls: ['C1'] });
  expect(grouped([item, aFinding('no-evidence:C1')])).toEqual([['operate:C1', [item.id, 'no-evidence:C1']]]);
});

test('design gaps of requirements that one set of controls answers are one action over both reports', () => {
  const onRequirement = (id: string): Finding =>
    aFinding(`no-control:${id}`, { subject: { kind: 'requirement', id }, controls: [] });
  const togetherOf = new Map([
    ['CC6.2', 'user-access'],
    ['itgc-01', 'user-access'],
  ]);
  expect(grouped(['CC6.2', 'CC9.9', 'itgc-01'].map(onRequirement), togetherOf)).toEqual([
    ['write:user-access', ['no-control:CC6.2', 'no-control:itgc-01']],
    ['write:CC9.9', ['no-control:CC9.9']],
  ]);
});

test('what management accepted is no work', () => {
  expect(grouped([aFinding('no-owner:C1', { status: 'accepted' })])).toEqual([]);
});

test('where management planned one control’s findings apart, so does the plan, and the rest goes with the first', () => {
  const response = (owner: string, due?: string): Partial<Finding> => ({
    response: { owner, ...(due === undefined ? {} : { due }) },
  });
  const findings = [
    aFinding('no-evidence:C1'),
    aFinding('stale-evidence:C1', response('Dana')),
    aFinding('no-population:C1', response('Luis', '2026-12-01')),
    aFinding('late-occurrence:C1', response('Dana')),
  ];
  expect(grouped(findings)).toEqual([
    ['operate:C1', ['no-evidence:C1', 'stale-evidence:C1', 'late-occurrence:C1']],
    ['operate:C1/2', ['no-population:C1']],
  ]);
});

test('the empty registers of both reports are filled in one go', () => {
  const empty = (report: string): Finding =>
    aFinding(`document-readiness:register.${report}`, {
      subject: { kind: 'engagement', id: `register.${report}` },
      controls: [],
    });
  expect(grouped([empty('soc1'), empty('soc2')]).map(([id]) => id)).toEqual(['document:register']);
});

describe('a check without an entry of its own', () => {
  test.each([
    ['design', 'write'],
    ['operation', 'operate'],
    ['evidence', 'operate'],
    ['documentation', 'document'],
    ['scope', 'decide'],
    ['third-party', 'obtain'],
  ] as const)('is told by its gap: %s gives %s', (gap, kind) => {
    expect(remedyOf({ check: 'never-heard-of', gap }).kind).toBe(kind);
    expect(grouped([aFinding('never-heard-of:C1', { gap })])).toEqual([[`${kind}:C1`, ['never-heard-of:C1']]]);
  });

  test('is not confused by a name that every object has', () => {
    expect(remedyOf({ check: 'constructor', gap: 'design' }).kind).toBe('write');
  });
});

test('the table names no check that is gone', () => {
  const known = new Set(checks.map(({ id }) => id));
  expect(remediedChecks.filter((id) => !known.has(id))).toEqual([]);
});

test('joint work takes the largest effort in full and the others at half, in quarters of a day, 250 at most', () => {
  const effort = (low: number, high: number): { low: number; high: number } => ({ low, high });
  expect(joinEfforts([effort(0.25, 0.5), effort(0.5, 2), effort(0.25, 1)])).toEqual(effort(0.75, 2.75));
  expect(joinEfforts([effort(1.3, 3.3)])).toEqual(effort(1.3, 3.3));
  expect(joinEfforts([effort(1, 250), effort(1, 250)]).high).toBe(250);
});
