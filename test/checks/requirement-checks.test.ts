import { checks } from '../../src/checks/index';
import type { Answer } from '../../src/schema/registers';
import { aCatalog, aControl, aPoint, aRequirement, assessed, everyMonth, someKnowledge } from '../engine/a-workspace';
import { findingOf, found } from '../engine/read-assessment';

const say = (id: string, answer: Answer['answer'], reason?: string): Answer => ({
  id,
  answer,
  ...(reason ? { reason } : {}),
});

test('the ids of the checks are known, each once: they are part of every finding', () => {
  const ids = checks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining([
      'no-control',
      'partial-coverage',
      'contradicted-answer',
      'unwritten-control',
      'no-owner',
      'partial-control',
      'duty-conflict',
      'test-deviation',
      'no-evidence',
      'stale-evidence',
      'missing-occurrence',
      'no-population',
      'unusable-evidence',
      'vendor-report',
      'general-controls',
      'subservice-method',
      'incomplete-control',
      'uncovered-points',
      'commitments',
      'objective-count',
      'period-length',
    ]),
  );
});

test('each check tells its rule and its source in whole sentences', () => {
  for (const { rule, source } of checks) for (const text of [rule, source]) expect(text).toMatch(/^[A-Z].*\.$/s);
});

describe('no-control', () => {
  test('is critical where nothing is there, and leaves silence alone', () => {
    expect(found(assessed({ answers: [say('R1', 'missing')] }), 'no-control')).toMatchObject([
      {
        severity: 'critical',
        subject: { kind: 'requirement', id: 'R1' },
        criteria: 'What R1 asks.',
        effect: 'What goes wrong without R1.',
        measure: 2,
      },
    ]);
    expect(found(assessed(), 'no-control')).toEqual([]);
  });

  test('is high where somebody says that it is done', () => {
    expect(found(assessed({ answers: [say('R1', 'in-place')] }), 'no-control')).toMatchObject([
      { severity: 'high', measure: 1 },
    ]);
  });

  test('is critical where each control has ended', () => {
    expect(found(assessed({ controls: [aControl({ until: '2026-02-01' })] }), 'no-control')).toMatchObject([
      { severity: 'critical' },
    ]);
  });

  test('is silent where a control is on record, however poor', () => {
    expect(found(assessed({ controls: [aControl({ text: undefined })] }), 'no-control')).toEqual([]);
  });

  test('stays critical whatever compensates', () => {
    const controls = [
      aControl({ until: '2026-02-01' }),
      aControl({ id: 'C2', satisfies: [], compensates: ['C1'], until: '2026-03-01' }),
    ];
    expect(found(assessed({ controls }), 'no-control')).toMatchObject([{ severity: 'critical', compensatedBy: [] }]);
  });

  test('adds up the effort of the points: the largest whole, the others at half, in quarter days', () => {
    const points = [
      aPoint('R1.p1', { effort: { low: 1, high: 2 } }),
      aPoint('R1.p2', { effort: { low: 2, high: 8 } }),
      aPoint('R1.p3', { effort: { low: 0.25, high: 1 } }),
    ];
    const knowledge = someKnowledge(aCatalog({ requirements: [aRequirement('R1', { points })] }));
    expect(findingOf(assessed({ answers: [say('R1', 'missing')] }, { knowledge }), 'no-control:R1').effort).toEqual({
      low: 2.75,
      high: 9.5,
    });
  });

  test('an effort never grows beyond what an assessment can hold', () => {
    const points = Array.from({ length: 9 }, (_, index) => aPoint(`R1.p${index}`, { effort: { low: 100, high: 250 } }));
    const knowledge = someKnowledge(aCatalog({ requirements: [aRequirement('R1', { points })] }));
    const finding = findingOf(assessed({ answers: [say('R1', 'missing')] }, { knowledge }), 'no-control:R1');
    expect(finding.effort.high).toBe(250);
    expect(finding.recommendation).toMatch(/Then the other 5 points\.$/);
  });
});

describe('partial-coverage', () => {
  const some = { controls: [aControl({ satisfies: ['R1.p1'] })], evidence: everyMonth('C1') };

  test('is medium where controls meet some points and none the whole', () => {
    expect(found(assessed(some), 'partial-coverage')).toMatchObject([
      { severity: 'medium', data: { open: ['R1.p2'] }, measure: 1 },
    ]);
  });

  test('sees that the control of the whole has ended', () => {
    const controls = [...some.controls, aControl({ id: 'C2', satisfies: ['R1'], until: '2026-02-01' })];
    expect(found(assessed({ ...some, controls }), 'partial-coverage')).toHaveLength(1);
  });

  test('sees that only a compensating control is left', () => {
    const controls = [aControl({ until: '2026-02-01' }), aControl({ id: 'C2', satisfies: [], compensates: ['C1'] })];
    expect(found(assessed({ controls, evidence: everyMonth('C2') }), 'partial-coverage')).toMatchObject([
      { data: { open: ['R1.p1', 'R1.p2'] } },
    ]);
  });

  test('is silent where the whole, or each point, is covered, and where it does not apply', () => {
    expect(found(assessed({ controls: [aControl({ satisfies: ['R1'] })] }), 'partial-coverage')).toEqual([]);
    expect(found(assessed({ controls: [aControl({ satisfies: ['R1.p1', 'R1.p2'] })] }), 'partial-coverage')).toEqual(
      [],
    );
    expect(
      found(assessed({ ...some, answers: [say('R1', 'not-applicable', 'No branches.')] }), 'partial-coverage'),
    ).toEqual([]);
  });
});

describe('uncovered-points', () => {
  test('is low for points without a control under one of the whole', () => {
    expect(found(assessed({ controls: [aControl({ satisfies: ['R1', 'R1.p1'] })] }), 'uncovered-points')).toMatchObject(
      [{ severity: 'low', data: { open: ['R1.p2'] } }],
    );
  });

  test('names the points that are said to be missing', () => {
    const [finding] = found(
      assessed({ controls: [aControl({ satisfies: ['R1'] })], answers: [say('R1.p2', 'missing')] }),
      'uncovered-points',
    );
    expect(finding?.condition).toBe('No control is mapped to R1.p1, R1.p2; said to be missing: R1.p2.');
  });

  test('takes a reason instead of a control, and only a reason', () => {
    const controls = [aControl({ satisfies: ['R1', 'R1.p1'] })];
    expect(
      found(assessed({ controls, answers: [say('R1.p2', 'not-applicable', 'No branches.')] }), 'uncovered-points'),
    ).toEqual([]);
    expect(found(assessed({ controls, answers: [say('R1.p2', 'not-applicable')] }), 'uncovered-points')).toHaveLength(
      1,
    );
  });
});

describe('contradicted-answer', () => {
  test('is medium where an answer and the register differ', () => {
    const parts = { controls: [aControl()], evidence: everyMonth('C1') };
    expect(found(assessed({ ...parts, answers: [say('R1', 'partly')] }), 'contradicted-answer')).toMatchObject([
      { severity: 'medium', data: { answer: 'partly' } },
    ]);
    expect(found(assessed({ ...parts, answers: [say('R1', 'in-place')] }), 'contradicted-answer')).toEqual([]);
  });
});
