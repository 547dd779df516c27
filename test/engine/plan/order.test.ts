import { findWaits } from '../../../src/engine/plan/find-waits';
import { placeActions } from '../../../src/engine/plan/place-actions';
import type { Placed } from '../../../src/engine/plan/place-actions';
import type { Draft } from '../../../src/engine/plan/draft';
import type { Facts } from '../../../src/model/facts';
import type { Finding } from '../../../src/schema/assessment';
import type { Control } from '../../../src/schema/registers';
import { ownAction } from '../../reports/some-plan';
import { aFinding } from './a-plan';

const aDraft = (id: string, change: Partial<Draft> = {}): Draft => {
  const [kind = '', subject = ''] = id.split(':');
  return {
    ...ownAction,
    id,
    kind: kind as Draft['kind'],
    subject: { kind: 'control', id: subject },
    title: `Title of ${id}`,
    findings: [],
    closes: [],
    owner: { queue: '', name: null, capacity: 1 },
    ...change,
  };
};

const closing = (...findings: Finding[]): Pick<Draft, 'findings' | 'closes'> => ({
  findings,
  closes: findings.map(({ id }) => id),
});

const score = (value: number): Pick<Draft, 'priority'> => ({ priority: { ...ownAction.priority, score: value } });

const factsWith = (...controls: Partial<Control>[]): Facts =>
  ({ controlById: new Map(controls.map((control) => [control.id, { control }])) }) as unknown as Facts;

const placed = (drafts: readonly Draft[], facts = factsWith()): Placed =>
  placeActions(drafts, findWaits(drafts, facts));

const waitsIn = ({ drafts }: Placed, id: string): string[] =>
  drafts.find((draft) => draft.id === id)?.dependsOn.map(({ action }) => action) ?? [];

describe('what an action waits for', () => {
  test('is what closes the findings that its own wait for', () => {
    const weak = aFinding('no-evidence:C1');
    const system = aFinding('general-controls:S1', { dependsOn: [weak.id] });
    const drafts = [aDraft('rely:S1', closing(system)), aDraft('operate:C1', closing(weak))];
    expect(waitsIn(placed(drafts), 'rely:S1')).toEqual(['operate:C1']);
  });

  test('is never itself', () => {
    const [first, second] = [
      aFinding('no-evidence:C1'),
      aFinding('stale-evidence:C1', { dependsOn: ['no-evidence:C1'] }),
    ];
    expect(waitsIn(placed([aDraft('operate:C1', closing(first, second))]), 'operate:C1')).toEqual([]);
  });

  test('goes from policy over training to evidence of what is newly written', () => {
    const shared = { requirements: ['R1'] };
    const drafts = [
      aDraft('operate:C1', shared),
      aDraft('train:T1', { ...shared, subject: { kind: 'engagement', id: 'T1' } }),
      aDraft('document:D1', { ...shared, subject: { kind: 'engagement', id: 'D1' } }),
      aDraft('write:C1', shared),
      aDraft('write:R1', { ...shared, subject: { kind: 'requirement', id: 'R1' } }),
    ];
    const plan = placed(drafts);
    expect(waitsIn(plan, 'train:T1')).toEqual(['document:D1', 'write:R1']);
    expect(waitsIn(plan, 'operate:C1')).toEqual(['write:C1', 'train:T1']);
    expect(waitsIn(placed(drafts.filter(({ id }) => id !== 'write:C1')), 'operate:C1')).toEqual([]);
  });

  test('is not a small matter on paper', () => {
    const small = { severity: 'low' as const, blocksPeriod: false };
    const paper = aDraft('document:D1', { ...small, subject: { kind: 'engagement', id: 'D1' } });
    const course = aDraft('train:T1', { subject: { kind: 'engagement', id: 'T1' } });
    expect(waitsIn(placed([course, paper]), 'train:T1')).toEqual([]);
  });

  test('is the system, where an automated control is to be tested again', () => {
    const system = aDraft('rely:S1', {
      ...closing(aFinding('general-controls:S1', { data: { weak: ['C2'] } })),
      controls: ['C1', 'C2'],
    });
    const again = aDraft('operate:C1', closing(aFinding('test-deviation:C1')));
    const general = aDraft('operate:C2', closing(aFinding('test-deviation:C2')));
    const plan = placed(
      [again, general, system],
      factsWith({ id: 'C1', nature: 'automated' }, { id: 'C2', nature: 'automated' }),
    );
    expect(waitsIn(plan, 'operate:C1')).toEqual(['rely:S1']);
    expect(waitsIn(plan, 'operate:C2')).toEqual([]);
    const manual = placed([again, system], factsWith({ id: 'C1', nature: 'manual' }));
    expect(waitsIn(manual, 'operate:C1')).toEqual([]);
  });
});

describe('the order of actions', () => {
  const free = { blocksPeriod: false };

  test('is by phase, then by priority', () => {
    const drafts = [
      aDraft('cover:R1', { ...free, ...score(90) }),
      aDraft('document:D1', { ...free, ...score(80) }),
      aDraft('operate:C1', { ...free, ...score(70) }),
      aDraft('write:C2', score(1)),
      aDraft('write:C3', score(2)),
    ];
    const plan = placed(drafts);
    expect(plan.drafts.map(({ id }) => id)).toEqual(['write:C3', 'write:C2', 'operate:C1', 'document:D1', 'cover:R1']);
    expect(plan.drafts.map(({ phase }) => phase)).toEqual([
      'before-period',
      'before-period',
      'during-period',
      'before-fieldwork',
      'later',
    ]);
  });

  test('pulls what an earlier phase waits for into that phase, and says why', () => {
    const paper = aDraft('document:D1', { ...free, subject: { kind: 'engagement', id: 'D1' } });
    const course = aDraft('train:T1', { ...free, subject: { kind: 'engagement', id: 'T1' } });
    const operate = aDraft('operate:C1', { requirements: course.requirements });
    const plan = placed([operate, aDraft('write:C1'), course, paper]);
    expect(plan.drafts.map(({ id, phase }) => [id, phase])).toEqual([
      ['write:C1', 'before-period'],
      ['document:D1', 'before-period'],
      ['train:T1', 'before-period'],
      ['operate:C1', 'before-period'],
    ]);
    expect(plan.drafts[1]?.because).toBe('Something of this phase waits for it: Title of train:T1.');
  });

  test('breaks a circle in favor of the higher priority, the same way each time, and says so', () => {
    const [a, b] = [aFinding('x:A', { dependsOn: ['x:B'] }), aFinding('x:B', { dependsOn: ['x:A'] })];
    const drafts = [
      aDraft('operate:A', { ...closing(a), ...score(1) }),
      aDraft('operate:B', { ...closing(b), ...score(9) }),
    ];
    const plan = placed(drafts);
    expect(plan.circles).toMatchObject([{ action: 'operate:A', after: 'operate:B' }]);
    expect(plan.drafts.map(({ id }) => id)).toEqual(['operate:A', 'operate:B']);
    expect(waitsIn(plan, 'operate:B')).toEqual(['operate:A']);
    expect(placed([...drafts].reverse()).circles).toEqual(plan.circles);
  });
});
