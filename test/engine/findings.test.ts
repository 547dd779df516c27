import type { Acceptance } from '../../src/schema/registers';
import { aControl, aRequirement, aCatalog, aSystem, assessed, everyMonth, someKnowledge } from './a-workspace';
import { findingOf } from './read-assessment';

const id = 'no-evidence:C1';
const weak = { controls: [aControl({ key: true })] };
const anAcceptance = (changes: Partial<Acceptance> = {}): Acceptance => ({
  finding: id,
  reason: 'The tool comes in autumn.',
  approver: 'Owen',
  accepted: '2026-05-01',
  expires: '2026-12-31',
  ...changes,
});

describe('a compensating control', () => {
  const helped = (changes: Parameters<typeof aControl>[0], evidence = everyMonth('C2')) =>
    findingOf(
      assessed({
        controls: [aControl({ key: true }), aControl({ id: 'C2', satisfies: [], compensates: ['C1'], ...changes })],
        evidence,
      }),
      id,
    );

  test('that works lowers the severity by one step and is named', () => {
    expect(helped({})).toMatchObject({ severity: 'medium', compensatedBy: ['C2'] });
  });

  test('that falls short itself lowers nothing', () => {
    expect(helped({}, everyMonth('C2').slice(1))).toMatchObject({ severity: 'high', compensatedBy: [] });
    expect(helped({ owner: undefined })).toMatchObject({ severity: 'high', compensatedBy: [] });
  });

  test('makes good no gap in documents', () => {
    const controls = [aControl({ procedure: undefined }), aControl({ id: 'C2', compensates: ['C1'] })];
    const finding = findingOf(
      assessed({ controls, evidence: [...everyMonth('C1'), ...everyMonth('C2')] }),
      'incomplete-control:C1',
    );
    expect(finding).toMatchObject({ severity: 'low', compensatedBy: [] });
  });
});

describe('what holds back the only controls of a requirement', () => {
  const owned = aControl({ id: 'C2' });

  test('is high and says so; beside a control that works it is medium', () => {
    const alone = findingOf(assessed({ controls: [aControl()] }), id);
    expect(alone.severity).toBe('high');
    expect(alone.condition).toMatch(/ It is high, since no control of R1 is in operation\.$/u);
    const beside = assessed({ controls: [aControl(), owned], evidence: everyMonth('C2') });
    expect(findingOf(beside, id)).toMatchObject({
      severity: 'medium',
      condition: 'No dated evidence is on file for the control.',
    });
  });

  test('is not raised where it keeps no period from starting', () => {
    const finding = findingOf(
      assessed({
        controls: [aControl({ frequency: 'quarterly', owner: undefined })],
        evidence: everyMonth('C1').slice(3),
      }),
      'missing-occurrence:C1',
    );
    expect(finding.severity).toBe('medium');
  });
});

describe('an acceptance', () => {
  test.each([
    [anAcceptance(), 'accepted'],
    [anAcceptance({ expires: '2026-07-15' }), 'accepted'],
    [anAcceptance({ expires: '2026-07-14' }), 'acceptance-expired'],
    [anAcceptance({ accepted: '2026-07-15' }), 'accepted'],
    [anAcceptance({ accepted: '2026-07-16' }), 'open'],
    [anAcceptance({ finding: 'no-evidence:C9' }), 'open'],
  ])('%j makes the finding %s', (acceptance, status) => {
    expect(findingOf(assessed({ ...weak, acceptances: [acceptance] }), id).status).toBe(status);
  });

  test('takes its finding out of the order of work, and one that has expired puts it back', () => {
    expect(assessed({ ...weak, acceptances: [anAcceptance()] }).order).not.toContain(id);
    expect(assessed({ ...weak, acceptances: [anAcceptance({ expires: '2026-06-01' })] }).order).toContain(id);
  });

  test('changes no verdict', () => {
    const [without, accepted] = [assessed(weak), assessed({ ...weak, acceptances: [anAcceptance()] })];
    expect(accepted.requirements.map(({ type2 }) => type2)).toEqual(without.requirements.map(({ type2 }) => type2));
  });
});

describe('a response', () => {
  const answered = (status?: 'open' | 'in-progress' | 'done', acceptances: Acceptance[] = []) =>
    findingOf(
      assessed({
        ...weak,
        acceptances,
        responses: [{ finding: id, owner: 'Ivy', cause: 'New tool.', ...(status ? { status } : {}) }],
      }),
      id,
    );

  test.each([
    [undefined, 'open'],
    ['open', 'open'],
    ['in-progress', 'in-progress'],
    ['done', 'said-done'],
  ] as const)('of status %s makes the finding %s', (status, expected) => {
    expect(answered(status).status).toBe(expected);
  });

  test('gives owner and cause, the cause in a field of its own', () => {
    expect(answered('open')).toMatchObject({ cause: 'New tool.', response: { owner: 'Ivy', status: 'open' } });
    expect(answered('open').response).not.toHaveProperty('cause');
  });

  test('gives way to an acceptance that holds', () => {
    expect(answered('done', [anAcceptance()]).status).toBe('accepted');
  });
});

test('a finding says where its control stands', () => {
  const controls = [aControl({ id: 'C0' }), aControl()];
  expect(findingOf(assessed({ controls, evidence: everyMonth('C0') }), id).source).toEqual({
    file: 'controls.yaml',
    line: 3,
  });
});

test('findings stand worst first, then as their requirements stand in the catalog', () => {
  const knowledge = someKnowledge(aCatalog({ requirements: [aRequirement('R2'), aRequirement('R1')] }));
  const controls = [
    aControl({ id: 'C1', satisfies: ['R1'] }),
    aControl({ id: 'C2', satisfies: ['R2'] }),
    aControl({ id: 'C3', satisfies: ['R1'], key: true }),
    aControl({ id: 'C4', satisfies: ['R1', 'R2'] }),
  ];
  const ids = assessed({ controls, evidence: everyMonth('C4') }, { knowledge }).findings.map(
    (item) => `${item.severity} ${item.id}`,
  );
  expect(ids.slice(0, 3)).toEqual(['high no-evidence:C3', 'medium no-evidence:C2', 'medium no-evidence:C1']);
});

test('design is mended before evidence is gathered', () => {
  const assessment = assessed({ controls: [aControl({ owner: undefined })], evidence: everyMonth('C1').slice(1) });
  expect(findingOf(assessment, 'missing-occurrence:C1').dependsOn).toEqual(['no-owner:C1']);
  expect(assessment.order.indexOf('no-owner:C1')).toBeLessThan(assessment.order.indexOf('missing-occurrence:C1'));
});

describe('general controls of a system that fall short', () => {
  const systems = [aSystem({ generalControls: { access: ['C9'] } })];
  const automated = (id: string) => aControl({ id, nature: 'automated', systems: ['S1'] });
  const evidence = [...everyMonth('C1'), ...everyMonth('C2'), ...everyMonth('C3')];

  test('wait for the gaps of the weak control, and not for what is low', () => {
    const weakOne = aControl({ id: 'C9', leaves: undefined });
    const assessment = assessed({ controls: [automated('C1'), weakOne], systems, evidence });
    const lows = assessment.findings.filter(({ subject, severity }) => subject.id === 'C9' && severity === 'low');
    expect(lows).not.toEqual([]);
    expect(findingOf(assessment, 'general-controls:S1').dependsOn).toEqual(['no-evidence:C9']);
  });

  test('are compensated only where every control that rests on them is', () => {
    const compensating = (compensates: string[]) =>
      findingOf(
        assessed({
          controls: [automated('C1'), automated('C2'), aControl({ id: 'C3', satisfies: [], compensates })],
          systems: [aSystem()],
          evidence,
        }),
        'general-controls:S1',
      );
    expect(compensating(['C1', 'C2'])).toMatchObject({ severity: 'low', compensatedBy: ['C3'] });
    expect(compensating(['C1'])).toMatchObject({ severity: 'medium', compensatedBy: [] });
  });
});
