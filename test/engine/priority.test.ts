import { orderWork } from '../../src/engine/order-work';
import { prioritize } from '../../src/engine/prioritize';
import type { Weighed } from '../../src/engine/prioritize';
import type { RequirementWeight } from '../../src/engine/weigh-requirements';
import { severityWeights } from '../../src/model/priority';
import type { Finding } from '../../src/schema/assessment';
import type { ReviewTopic } from '../../src/schema/review-topics';
import { aControl, assessed, someKnowledge } from './a-workspace';

const weak = { controls: [aControl({ key: true })] };

const topic = (id: string, demand: 1 | 2 | 3, posture: 1 | 2 | 3): ReviewTopic => ({
  id,
  title: `Topic ${id}`,
  asks: 'How is it done?',
  demand,
  posture,
  owner: 'Head of IT',
  requirements: [],
});

describe('priority', () => {
  const weighed: Weighed = {
    severity: 'high',
    reports: ['soc1', 'soc2'],
    requirements: ['R1', 'R2'],
    effort: { low: 1, high: 3 },
    gaps: ['design'],
  };
  const weights = new Map<string, RequirementWeight>([
    ['R1', { demand: 1, posture: 3, topics: [topic('a', 1, 3)] }],
    ['R2', { demand: 3, posture: 1, topics: [topic('b', 3, 1), topic('c', 2, 1)] }],
  ]);
  const score = (change: Partial<Weighed> = {}): number => prioritize({ ...weighed, ...change }, weights).score;

  test('is severity times reach, demand and posture over effort, with its terms and who asks', () => {
    const terms = prioritize(weighed, weights);
    expect(terms).toMatchObject({
      severity: severityWeights.high,
      reach: 2,
      demand: 1.73,
      posture: 1.73,
      effort: 1.41,
    });
    expect(terms.asked).toEqual(['Topic b']);
    expect(terms.score).toBeCloseTo((terms.severity * terms.reach * terms.demand * terms.posture) / terms.effort, 1);
  });

  test('rises with severity, reach and demand and falls with effort', () => {
    expect(score({ severity: 'critical' })).toBeGreaterThan(score());
    expect(score({ requirements: ['R2'] })).toBeLessThan(score());
    expect(prioritize(weighed, new Map()).score).toBeLessThan(score());
    expect(score({ effort: { low: 10, high: 20 } })).toBeLessThan(score());
  });

  test('counts posture in full for what is badly made, less for what is not shown, not at all for papers', () => {
    const [design, evidence, papers] = (['design', 'evidence', 'documentation'] as const).map((gap) =>
      score({ gaps: [gap] }),
    );
    expect([design, evidence, papers]).toEqual([...[design, evidence, papers]].sort((a = 0, b = 0) => b - a));
    expect(prioritize({ ...weighed, gaps: ['documentation'] }, weights).posture).toBe(1);
    expect(score({ gaps: ['documentation', 'design'] })).toBe(design);
  });

  test('no term but severity weighs more than one step of severity', () => {
    const many = Array.from({ length: 80 }, (_, index) => `R${index}`);
    const wide = score({ requirements: many });
    expect(wide / score({ requirements: ['R1', 'R2'], reports: ['soc1'] })).toBeLessThanOrEqual(severityWeights.medium);
    const [short, long] = [score({ effort: { low: 0.25, high: 0.25 } }), score({ effort: { low: 200, high: 250 } })];
    expect(short / long).toBeLessThanOrEqual(severityWeights.medium + 0.1);
  });

  test('stays finite where it is about no requirement and takes no time', () => {
    const bare = { requirements: [], reports: [], effort: { low: 0, high: 0 } };
    expect(prioritize({ ...weighed, ...bare }, weights)).toMatchObject({ reach: 1, demand: 1, posture: 1, asked: [] });
    expect(Number.isFinite(score(bare))).toBe(true);
  });
});

describe('the weights of a requirement', () => {
  const weightOf = (...reviewTopics: ReviewTopic[]): Finding['priority'] | undefined =>
    assessed(
      { answers: [{ id: 'R1', answer: 'missing' }] },
      { knowledge: { ...someKnowledge(), reviewTopics } },
    ).findings.find(({ id }) => id === 'no-control:R1')?.priority;

  test('are those of its most usual and of its gravest topic', () => {
    const on = (item: ReviewTopic): ReviewTopic => ({ ...item, requirements: ['R1'] });
    const weight = weightOf(on(topic('a', 3, 1)), on(topic('b', 1, 3)), topic('c', 3, 3));
    expect(weight).toMatchObject({ demand: 1.73, posture: 1.73, asked: ['Topic a'] });
  });

  test('are the catalog’s own demand where no topic names it', () => {
    expect(weightOf(topic('c', 3, 3))).toMatchObject({ demand: 1.41, posture: 1, asked: [] });
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
