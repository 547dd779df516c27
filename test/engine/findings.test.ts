import { orderWork } from '../../src/engine/order-work';
import { prioritize } from '../../src/engine/prioritize';
import type { Observation } from '../../src/model/check';
import { severityWeights } from '../../src/model/priority';
import type { Acceptance } from '../../src/schema/registers';
import { aControl, aRequirement, aCatalog, assessed, everyMonth, findingOf, performed, soc1, soc2, someKnowledge, aPack } from './a-workspace';

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
    findingOf(assessed({ controls: [aControl({ key: true }), aControl({ id: 'C2', satisfies: [], compensates: ['C1'], ...changes })], evidence }), id);

  test('that works lowers the severity by one step and is named', () => {
    expect(helped({})).toMatchObject({ severity: 'medium', compensatedBy: ['C2'] });
  });

  test('that falls short itself lowers nothing', () => {
    expect(helped({}, everyMonth('C2').slice(1))).toMatchObject({ severity: 'high', compensatedBy: [] });
    expect(helped({ owner: undefined })).toMatchObject({ severity: 'high', compensatedBy: [] });
  });

  test('makes good no gap in documents', () => {
    const controls = [aControl({ procedure: undefined }), aControl({ id: 'C2', compensates: ['C1'] })];
    const finding = findingOf(assessed({ controls, evidence: [...everyMonth('C1'), ...everyMonth('C2')] }), 'incomplete-control:C1');
    expect(finding).toMatchObject({ severity: 'low', compensatedBy: [] });
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
      assessed({ ...weak, acceptances, responses: [{ finding: id, owner: 'Ivy', cause: 'New tool.', ...(status ? { status } : {}) }] }),
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
  expect(findingOf(assessed({ controls, evidence: everyMonth('C0') }), id).source).toEqual({ file: 'controls.yaml', line: 3 });
});

test('findings stand worst first, then as their requirements stand in the catalog', () => {
  const knowledge = someKnowledge(aCatalog({ requirements: [aRequirement('R2'), aRequirement('R1')] }));
  const controls = [aControl({ id: 'C1', satisfies: ['R1'] }), aControl({ id: 'C2', satisfies: ['R2'] }), aControl({ id: 'C3', satisfies: ['R1'], key: true })];
  const ids = assessed({ controls }, { knowledge }).findings.map((item) => `${item.severity} ${item.id}`);
  expect(ids.slice(0, 3)).toEqual(['high no-evidence:C3', 'medium no-evidence:C2', 'medium no-evidence:C1']);
});

describe('priority', () => {
  const observation: Observation = {
    subject: { kind: 'control', id: 'C1' },
    severity: 'high',
    title: '',
    condition: '',
    criteria: '',
    effect: '',
    recommendation: '',
    reports: ['soc1', 'soc2'],
    requirements: ['R1', 'R2'],
    controls: ['C1'],
    blocksPeriod: false,
    effort: { low: 2, high: 6 },
    data: {},
    measure: 1,
  };
  const demand = new Map([['R1', 1], ['R2', 3]]);

  test('is severity times reach times demand over effort, with its terms', () => {
    const terms = prioritize(observation, demand);
    expect(terms).toMatchObject({ severity: severityWeights.high, reach: 2, demand: 3 });
    expect(terms.score).toBeCloseTo((terms.severity * terms.reach * terms.demand) / terms.effort, 1);
  });

  test('rises with severity, reach and demand and falls with effort', () => {
    const { score } = prioritize(observation, demand);
    expect(prioritize({ ...observation, severity: 'critical' }, demand).score).toBeGreaterThan(score);
    expect(prioritize({ ...observation, requirements: ['R2'] }, demand).score).toBeLessThan(score);
    expect(prioritize(observation, new Map()).score).toBeLessThan(score);
    expect(prioritize({ ...observation, effort: { low: 10, high: 20 } }, demand).score).toBeLessThan(score);
  });

  test('stays finite where a finding is about no requirement and takes no time', () => {
    const bare = { ...observation, requirements: [], reports: [], effort: { low: 0, high: 0 } };
    expect(prioritize(bare, demand)).toMatchObject({ reach: 1, demand: 1, score: expect.any(Number) });
    expect(Number.isFinite(prioritize(bare, demand).score)).toBe(true);
  });
});

describe('the order of work', () => {
  const [base] = assessed(weak).findings;
  const aFinding = (name: string, score: number, dependsOn: string[] = [], status: 'open' | 'accepted' = 'open') => {
    if (!base) throw new Error('no finding');
    return { ...base, id: name, dependsOn, status, priority: { ...base.priority, score } };
  };

  test('puts the highest score first', () => {
    expect(orderWork([aFinding('a', 1), aFinding('b', 3), aFinding('c', 2)])).toEqual(['b', 'c', 'a']);
  });

  test('keeps the register’s order among equals', () => {
    expect(orderWork([aFinding('b', 1), aFinding('a', 1)])).toEqual(['b', 'a']);
  });

  test('puts what others depend on before them, however low its score', () => {
    expect(orderWork([aFinding('a', 9, ['b']), aFinding('b', 1, ['c']), aFinding('c', 0)])).toEqual(['c', 'b', 'a']);
  });

  test('ends where findings depend on each other, and names each once', () => {
    expect(orderWork([aFinding('a', 2, ['b']), aFinding('b', 1, ['a'])]).sort()).toEqual(['a', 'b']);
    expect(orderWork([aFinding('a', 2, ['a'])])).toEqual(['a']);
  });

  test('leaves out what is accepted and what does not exist', () => {
    expect(orderWork([aFinding('a', 2, ['b', 'gone']), aFinding('b', 1, [], 'accepted')])).toEqual(['a']);
  });
});

test('design is mended before evidence is gathered', () => {
  const assessment = assessed({ controls: [aControl({ owner: undefined })], evidence: everyMonth('C1').slice(1) });
  expect(findingOf(assessment, 'missing-occurrence:C1').dependsOn).toEqual(['no-owner:C1']);
  expect(assessment.order.indexOf('no-owner:C1')).toBeLessThan(assessment.order.indexOf('missing-occurrence:C1'));
});

describe('evidence requests', () => {
  const request = (changes: Parameters<typeof aControl>[0], evidence = performed('C1'), asOf = '2026-07-15') =>
    assessed({ controls: [aControl(changes)], evidence }, { asOf }).evidenceRequests;

  test('ask for nothing where nothing is missing', () => {
    expect(request({}, everyMonth('C1'))).toEqual([]);
  });

  test('name the missing windows', () => {
    expect(request({}, everyMonth('C1').slice(1))).toEqual([
      { id: 'ER-C1', control: 'C1', requirements: ['R1'], artefact: 'the signed list', period: '2026-01-01 to 2026-01-31', owner: 'Dana Fields', missing: 1, why: 'expected occurrences without evidence' },
    ]);
  });

  test('cut a long list of windows and tell its length', () => {
    const days = Array.from({ length: 10 }, (_, index) => `2026-01-${String(index * 2 + 2).padStart(2, '0')}`);
    expect(request({ frequency: 'daily' }, performed('C1', ...days), '2026-01-20')[0]?.period).toMatch(/; and 4 more$/);
  });

  test('ask for the first trace where there is none', () => {
    expect(request({ leaves: undefined })[0]).toMatchObject({ artefact: 'Trace of R1.p1', period: '2026-01-01 to 2026-06-30', why: 'no evidence on file' });
  });

  test('ask for the population of an event-driven control', () => {
    expect(request({ frequency: 'per-event' }, performed('C1', '2026-05-02'))[0]).toMatchObject({ why: 'no population recorded', period: '2026-01-01 to 2026-06-30' });
  });

  test('ask for newer evidence where it is stale for type 1', () => {
    const reports = { soc2: { type: 1 as const, asOf: '2026-06-30' } };
    const controls = [aControl()];
    expect(assessed({ reports, controls, evidence: performed('C1', '2026-01-20') }).evidenceRequests[0]).toMatchObject({ why: 'the evidence on file is stale' });
    expect(assessed({ reports, controls }).evidenceRequests[0]).toMatchObject({ period: 'on or shortly before 2026-06-30' });
  });

  test('ask for nothing of a control that is not written or has ended', () => {
    expect([...request({ text: undefined }), ...request({ until: '2026-01-31' })]).toEqual([]);
  });
});

test('a control that serves both reports is in the overlap, whichever it names first', () => {
  const controls = [
    aControl({ id: 'A', satisfies: ['R1', 'O1'] }),
    aControl({ id: 'B', satisfies: ['O1', 'R1'] }),
    aControl({ id: 'C', satisfies: ['O1'] }),
    aControl({ id: 'D', satisfies: ['R1.p1'] }),
    aControl({ id: 'E', satisfies: [] }),
  ];
  const assessment = assessed({ reports: { soc1, soc2 }, controls }, { knowledge: someKnowledge(aPack(), aCatalog()) });
  expect(assessment.overlap).toEqual({ shared: ['A', 'B'], soc1Only: ['C'], soc2Only: ['D'], neither: ['E'] });
});

test('a requirement counts under its own category, else its group’s, else under security', () => {
  const catalog = aCatalog({
    groups: [{ id: 'G', title: 'Common' }, { id: 'H', title: 'Uptime', category: 'availability' }],
    requirements: [aRequirement('R1'), aRequirement('A1', { group: 'H' }), aRequirement('P1', { category: 'privacy' })],
  });
  const { reports } = assessed({ reports: { soc2: { ...soc2, categories: ['availability', 'privacy'] } } }, { knowledge: someKnowledge(catalog) });
  expect(reports[0]?.parts.map(({ id: part, type1 }) => [part, type1.total])).toEqual([['security', 1], ['availability', 1], ['privacy', 1]]);
});
