import fc from 'fast-check';
import { advice, questions } from './shipped.js';
import type { Fact } from '../../src/model/condition.js';
import { advise, factsOfAdvice } from '../../src/questionnaire/advise.js';

const facts = (values: Readonly<Record<string, Fact>>): ReadonlyMap<string, Fact> => new Map(Object.entries(values));
const of = (values: Readonly<Record<string, Fact>>) => advise(advice, facts(values));

test('nothing is proposed where nothing is known', () => {
  const silent = of({});
  expect(silent.recommendation).toBe('undecided');
  expect(silent.type.proposed).toBe('undecided');
  expect(silent.categories.filter(({ proposed }) => proposed)).toEqual([]);
  expect(silent.packs.filter(({ proposed }) => proposed)).toEqual([]);
  expect(silent.openQuestions).toContain('scope.financialReporting');
});

test('a payroll service whose customers have auditors and security teams needs both reports, of type 2', () => {
  const advised = of({
    'audience.asks': ['user-auditors', 'customer-security'],
    'scope.financialReporting': true,
    'scope.financialProcesses': ['payroll'],
    'scope.storesCustomerData': true,
    reports: ['soc1', 'soc2'],
  });
  expect(advised.recommendation).toBe('both');
  expect(advised.type.proposed).toBe(2);
  expect(advised.packs.filter(({ proposed }) => proposed).map(({ id }) => id)).toEqual([
    'soc1-core',
    'soc1-itgc',
    'soc1-payroll',
  ]);
});

test('a service that changes no figures gets no SOC 1 report proposed, even if auditors ask', () => {
  const advised = of({ 'scope.financialReporting': false, 'audience.asks': ['user-auditors', 'customer-finance'] });
  expect(advised.recommendation).toBe('undecided');
  expect(advised.reasons.filter(({ speaks }) => speaks === 'against').map(({ of: about }) => about)).toContain('soc1');
});

test('a hosted application that prospects ask about starts with SOC 2 type 1', () => {
  const advised = of({ 'scope.financialReporting': false, 'scope.hostsSystems': true, 'audience.asks': ['prospects'] });
  expect([advised.recommendation, advised.type.proposed]).toEqual(['soc2', 1]);
});

test('a category is shown with both sides, and privacy is not proposed without personal information', () => {
  const { categories } = of({
    'scope.personalInformation': false,
    'scope.uptimeCommitments': true,
    'scope.recoveryCommitments': false,
  });
  const privacy = categories.find(({ category }) => category === 'privacy');
  expect(privacy?.proposed).toBe(false);
  expect(privacy?.against).toHaveLength(1);
  expect(categories.find(({ category }) => category === 'availability')).toMatchObject({ proposed: true, against: [] });
});

test('payroll is not proposed to a service that runs other processes', () => {
  const { packs } = of({ 'scope.financialReporting': true, 'scope.financialProcesses': ['claims'] });
  expect(packs.find(({ id }) => id === 'soc1-payroll')).toMatchObject({ proposed: false, for: [] });
});

test('everything that is proposed has a reason', () => {
  const names = [...factsOfAdvice(advice)];
  const value = fc.oneof(
    fc.boolean(),
    fc.constantFrom(['user-auditors'], ['prospects'], ['customer-security', 'nobody-yet']),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 15 }), (pairs) => {
      const { categories, packs, type, recommendation, reasons } = advise(advice, new Map(pairs));
      for (const opinion of [...categories, ...packs, type.type1, type.type2]) {
        if (opinion.proposed) expect(opinion.for.length).toBeGreaterThan(0);
      }
      if (recommendation !== 'undecided') expect(reasons.some(({ speaks }) => speaks === 'for')).toBe(true);
    }),
    { numRuns: 200, seed: 3 },
  );
});

test('every fact that advice rests on can be asked for', () => {
  const askable = new Set(questions.questions.flatMap(({ writes }) => writes.fact ?? writes.keys ?? []));
  expect([...factsOfAdvice(advice)].filter((fact) => !askable.has(fact))).toEqual([]);
});
