import { orderWork } from '../../src/engine/order-work';
import { prioritize } from '../../src/engine/prioritize';
import type { Observation } from '../../src/model/check';
import { severityWeights } from '../../src/model/priority';
import { aControl, assessed } from './a-workspace';

const weak = { controls: [aControl({ key: true })] };

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
  const demand = new Map([
    ['R1', 1],
    ['R2', 3],
  ]);

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
    expect(prioritize(bare, demand)).toMatchObject({ reach: 1, demand: 1 });
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
