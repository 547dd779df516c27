import type { Answer, Control } from '../../src/schema/registers';
import { aControl, assessed, everyMonth, performed, soc2, typeOne } from './a-workspace';
import { because, verdictOn } from './read-assessment';

const answered = (...answers: [id: string, answer: Answer['answer'], reason?: string][]): Answer[] =>
  answers.map(([id, answer, reason]) => ({ id, answer, ...(reason ? { reason } : {}) }));

const conclusionOf = (parts: Parameters<typeof assessed>[0], asOf?: string, type: 1 | 2 = 2) => {
  const verdict = verdictOn(assessed(parts, asOf ? { asOf } : {}), 'R1', type);
  return [verdict.conclusion, verdict.reached, ...because(verdict)];
};

const two = (second: Partial<Control>, evidence = [...everyMonth('C1'), ...everyMonth('C2')]) => ({
  controls: [aControl(), aControl({ id: 'C2', satisfies: ['R1.p1'], ...second })],
  evidence,
});

describe('without controls', () => {
  test('silence is not assessed', () => {
    expect(conclusionOf({})).toEqual(['not-assessed', null, 'silence']);
  });

  test.each([
    [answered(['R1', 'skipped']), ['not-assessed', null, 'silence']],
    [answered(['R1', 'missing']), ['not-ready', 'absent', 'said-missing']],
    [answered(['R1', 'in-place']), ['not-ready', 'informal', 'said-only']],
    [answered(['R1', 'partly']), ['not-ready', 'informal', 'said-only']],
    [answered(['R1', 'not-applicable', 'No paper is used.']), ['not-applicable', null, 'said-not-applicable']],
    [answered(['R1', 'not-applicable']), ['not-assessed', null, 'no-reason']],
    [answered(['R1', 'not-applicable', '  ']), ['not-assessed', null, 'no-reason']],
    [answered(['R1.p1', 'in-place']), ['not-assessed', null, 'part-silence']],
    [answered(['R1.p1', 'in-place'], ['R1.p2', 'skipped']), ['not-assessed', null, 'part-silence']],
    [answered(['R1.p1', 'in-place'], ['R1.p2', 'missing']), ['not-ready', 'informal', 'said-only']],
    [answered(['R1.p1', 'missing'], ['R1.p2', 'missing']), ['not-ready', 'absent', 'said-only']],
    [
      answered(['R1.p1', 'not-applicable', 'a'], ['R1.p2', 'not-applicable', 'b']),
      ['not-applicable', null, 'points-not-applicable'],
    ],
    [answered(['R1.p1', 'not-applicable', 'a'], ['R1.p2', 'not-applicable']), ['not-assessed', null, 'part-silence']],
  ])('answers %j give %j', (answers, expected) => {
    expect(conclusionOf({ answers })).toEqual(expected);
    expect(conclusionOf({ answers, reports: typeOne() }, undefined, 1)).toEqual(expected);
  });
});

test('points of what does not apply are no open points', () => {
  const [requirement] = assessed({ answers: answered(['R1', 'not-applicable', 'No paper is used.']) }).requirements;
  expect(requirement?.points.map(({ state, reason }) => [state, reason])).toEqual([
    ['not-applicable', 'No paper is used.'],
    ['not-applicable', 'No paper is used.'],
  ]);
});

test('what is said to be there in part is not said to be done', () => {
  const says = (answer: Answer['answer']) =>
    verdictOn(assessed({ answers: answered(['R1', answer]) })).reasons[0]?.says;
  expect([says('in-place'), says('partly')]).toEqual([
    'Somebody says that it is done, but no control is on record for it.',
    'Somebody says that it is done in part, but no control is on record for it.',
  ]);
});

describe('with controls', () => {
  test('a requirement whose control operated all along is ready', () => {
    expect(conclusionOf({ controls: [aControl()], evidence: everyMonth('C1') })).toEqual([
      'ready',
      'operating',
      'controls-work',
    ]);
  });

  test('a control in operation on the date is enough for type 1', () => {
    const parts = { reports: typeOne(), controls: [aControl()], evidence: performed('C1', '2026-06-20') };
    expect(conclusionOf(parts, undefined, 1)).toEqual(['ready', 'implemented', 'controls-work']);
  });

  test('a missing month puts it at risk', () => {
    expect(conclusionOf({ controls: [aControl()], evidence: everyMonth('C1').slice(1) })).toEqual([
      'at-risk',
      'implemented',
      'controls-short',
    ]);
  });

  test('one of two controls that falls short puts it at risk', () => {
    expect(conclusionOf(two({}, everyMonth('C1')))).toEqual(['at-risk', 'operating', 'controls-short']);
  });

  test('a control that is only designed leaves it not ready, for both types', () => {
    expect(conclusionOf({ controls: [aControl()] })).toEqual(['not-ready', 'designed', 'controls-short']);
    expect(conclusionOf({ controls: [aControl()], reports: typeOne() }, undefined, 1)).toEqual([
      'not-ready',
      'designed',
      'controls-short',
    ]);
  });

  test('a control that covers it only in part puts it at risk', () => {
    expect(
      conclusionOf({ controls: [aControl({ partly: 'Not on the portal.' })], evidence: everyMonth('C1') }),
    ).toEqual(['at-risk', 'operating', 'partial-design']);
  });

  test.each(['missing', 'partly'] as const)('an answer that it is %s contradicts its controls', (answer) => {
    const parts = { controls: [aControl()], evidence: everyMonth('C1'), answers: answered(['R1', answer]) };
    expect(conclusionOf(parts)).toEqual(['at-risk', 'operating', 'contradicted']);
  });

  test('controls of some points alone put it at risk', () => {
    expect(conclusionOf({ controls: [aControl({ satisfies: ['R1.p1'] })], evidence: everyMonth('C1') })).toEqual([
      'at-risk',
      'operating',
      'part-covered',
    ]);
  });

  test('controls of each of its points are as good as one of the whole', () => {
    const parts = { controls: [aControl({ satisfies: ['R1.p1'] }), aControl({ id: 'C2', satisfies: ['R1.p2'] })] };
    expect(conclusionOf({ ...parts, evidence: [...everyMonth('C1'), ...everyMonth('C2')] })[0]).toBe('ready');
  });

  test('a point that does not apply needs no control, if it says why', () => {
    const parts = { controls: [aControl({ satisfies: ['R1.p1'] })], evidence: everyMonth('C1') };
    expect(conclusionOf({ ...parts, answers: answered(['R1.p2', 'not-applicable', 'No branches.']) })[0]).toBe('ready');
    expect(conclusionOf({ ...parts, answers: answered(['R1.p2', 'not-applicable']) })[0]).toBe('at-risk');
  });

  test('a control that has ended covers none of its points any more', () => {
    const ended = { id: 'C2', satisfies: ['R1.p2'], until: '2026-03-31' };
    const parts = { controls: [aControl({ satisfies: ['R1.p1'] }), aControl(ended)] };
    const assessment = assessed({ ...parts, evidence: [...everyMonth('C1'), ...performed('C2', '2026-02-20')] });
    expect(verdictOn(assessment)).toMatchObject({ conclusion: 'at-risk', reasons: [{ because: 'part-covered' }] });
    expect(assessment.requirements.find(({ id }) => id === 'R1')?.points.map(({ state }) => state)).toEqual([
      'covered',
      'missing',
    ]);
  });

  test('where each control has ended it is not ready', () => {
    expect(conclusionOf({ controls: [aControl({ until: '2026-03-31' })], evidence: everyMonth('C1') })).toEqual([
      'not-ready',
      'absent',
      'ended',
    ]);
  });

  test('a control that only makes good another’s weakness does not cover the requirement', () => {
    const parts = {
      controls: [aControl({ until: '2026-02-28' }), aControl({ id: 'C2', satisfies: [], compensates: ['C1'] })],
      evidence: everyMonth('C2'),
    };
    expect(conclusionOf(parts)).toEqual(['at-risk', 'operating', 'part-covered']);
  });

  test('before the period begins type 2 is not assessed, and type 1 is', () => {
    const parts = { controls: [aControl()], evidence: performed('C1', '2025-12-01') };
    expect(conclusionOf(parts, '2025-12-15')).toEqual(['not-assessed', 'implemented', 'not-begun']);
    expect(conclusionOf(parts, '2025-12-15', 1)[0]).toBe('ready');
  });

  test('where nothing could be tested it is not assessed', () => {
    expect(conclusionOf({ controls: [aControl()], evidence: performed('C1', '2025-12-20') }, '2026-01-10')).toEqual([
      'not-assessed',
      'implemented',
      'did-not-occur',
    ]);
  });

  test('a control that could not be tested is named beside those that work', () => {
    const evidence = [...everyMonth('C1'), ...performed('C2', '2025-12-01')];
    expect(conclusionOf(two({ frequency: 'annual' }, evidence))).toEqual([
      'ready',
      'operating',
      'controls-work',
      'did-not-occur',
    ]);
  });

  test('not applicable with a reason stands, whatever is mapped to it', () => {
    const parts = { controls: [aControl()], answers: answered(['R1', 'not-applicable', 'No paper is used.']) };
    expect(conclusionOf(parts)).toEqual(['not-applicable', null, 'said-not-applicable']);
  });

  test('a period that ends before it starts never begins', () => {
    const reports = { soc2: { ...soc2, period: { from: '2026-06-30', to: '2026-01-01' } } };
    expect(
      conclusionOf({
        reports,
        controls: [aControl({ frequency: 'daily' })],
        evidence: performed('C1', '2026-01-01'),
      })[0],
    ).toBe('not-assessed');
  });
});
