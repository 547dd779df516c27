import { engagementFacts } from '../../src/catalogs/lint/engagement-facts.js';
import { isContradiction } from '../../src/catalogs/lint/is-contradiction.js';
import { lintQuestions } from '../../src/catalogs/lint/lint-questions.js';
import { possibleConditions } from '../../src/catalogs/lint/possible-conditions.js';
import type { Condition } from '../../src/schema/condition.js';
import type { Question } from '../../src/schema/questions.js';
import { aCatalog, aPoint, aRequirement } from './a-catalog.js';
import { shippedContext } from './shipped.js';

const codes = (when: Condition, point?: Condition): string[] => {
  const points = [aPoint('own-01.p1', point === undefined ? {} : { when: point })];
  const catalog = aCatalog({ requirements: [aRequirement({ id: 'own-01', when, points })] });
  return possibleConditions.run(catalog, shippedContext).map(({ code }) => code);
};
const headcount = 'organization.headcount';
const role = 'scope.privacyRole';

describe('conditions of catalogs', () => {
  it.each<Condition>([
    { all: [{ fact: role, is: 'processor' }] },
    { all: [{ fact: headcount, atLeast: 50 }], none: [{ fact: headcount, atLeast: 51 }] },
    { all: [{ fact: 'reports.soc2.categories', has: 'privacy' }] },
    { all: [{ fact: 'reports.soc2.categories', has: 'privacy' }, { fact: 'reports.soc2.categories', has: 'availability' }] },
    { any: [{ fact: role, is: 'processor' }, { fact: role, is: 'controller' }] },
    { none: [{ fact: role, known: false }] },
  ])('may say %j', (when) => {
    expect(codes(when)).toEqual([]);
  });

  it.each<[string, Condition]>([
    ['unknown-fact', { all: [{ fact: 'scope.privacyRoll', is: 'processor' }] }],
    ['unknown-fact', { all: [{ fact: 'reports', has: 'soc2' }] }],
    ['impossible-statement', { all: [{ fact: role, is: 'owner' }] }],
    ['impossible-statement', { all: [{ fact: 'scope.movesMoney', is: 'true' }] }],
    ['impossible-statement', { all: [{ fact: role, has: 'processor' }] }],
    ['impossible-statement', { all: [{ fact: 'reports.soc2.categories', is: 'privacy' }] }],
    ['impossible-statement', { all: [{ fact: role, atLeast: 2 }] }],
    ['never-holds', { all: [{ fact: role, is: 'processor' }, { fact: role, is: 'controller' }] }],
    ['never-holds', { all: [{ fact: role, is: 'both' }], none: [{ fact: role, in: ['both'] }] }],
    ['never-holds', { all: [{ fact: role, is: 'both' }, { fact: role, known: false }] }],
    ['never-holds', { all: [{ fact: role, known: true }], none: [{ fact: role, in: ['both', 'processor', 'controller'] }] }],
    ['never-holds', { all: [{ fact: headcount, is: 10 }, { fact: headcount, atLeast: 11 }] }],
    ['never-holds', { all: [{ fact: role, is: 'both' }], any: [{ fact: role, is: 'processor' }] }],
  ])('are told as %s: %j', (code, when) => {
    expect(codes(when)).toEqual([code]);
  });

  it('may not contradict the condition around them', () => {
    const small: Condition = { none: [{ fact: headcount, atLeast: 20 }] };
    expect(codes(small, { all: [{ fact: headcount, atLeast: 100 }] })).toEqual(['never-holds']);
    expect(codes(small, { all: [{ fact: headcount, atLeast: 10 }] })).toEqual([]);
  });

  it('should be about facts that somebody is asked for', () => {
    expect(codes({ all: [{ fact: 'version', is: 1 }] })).toEqual(['fact-never-asked']);
  });
});

it('does not call a condition a contradiction that an unknown fact satisfies', () => {
  const none: Condition = { none: [{ fact: role, in: ['both', 'processor', 'controller'] }] };
  expect(isContradiction([none], engagementFacts)).toBe(false);
});

describe('scoping questions', () => {
  const question = (id: string, changes: Partial<Question>): Question => ({
    ...{ id, section: 's', ask: 'Is it?', help: 'Say.', kind: 'yes-no', writes: { fact: 'scope.board' } },
    ...changes,
  });
  const lint = (...questions: Question[]): string[] =>
    lintQuestions({ kind: 'questions', edition: '1', sections: [{ id: 's', title: 'S' }], questions }).map(
      ({ code, message }) => `${code}: ${message}`,
    );
  const money = question('money', { writes: { fact: 'scope.movesMoney' } });

  it('that follow an answer are reachable', () => {
    expect(lint(money, question('next', { when: { all: [{ fact: 'scope.movesMoney', is: true }] } }))).toEqual([]);
  });

  it('that wait for a fact that nobody asks for are not', () => {
    expect(lint(question('next', { when: { all: [{ fact: 'scope.movesMoney', is: true }] } }))).toEqual([
      'unreachable-question: the question next is never asked: no question asks for scope.movesMoney',
    ]);
  });

  it('that wait for an answer that is no option are not', () => {
    const options = [{ value: 'processor', label: 'P' }, { value: 'both', label: 'B' }];
    const asksRole = question('role', { kind: 'one', options, writes: { fact: role } });
    expect(lint(asksRole, question('next', { when: { all: [{ fact: role, is: 'controller' }] } }))).toEqual([
      'unreachable-question: the question next is never asked: role has no answer controller',
    ]);
  });

  it('that wait for each other are not', () => {
    const a = question('a', { writes: { fact: 'scope.movesMoney' }, when: { all: [{ fact: 'scope.remoteWork', is: true }] } });
    const b = question('b', { writes: { fact: 'scope.remoteWork' }, when: { all: [{ fact: 'scope.movesMoney', is: true }] } });
    expect(lint(a, b).every((line) => line.endsWith('it waits for its own answer'))).toBe(true);
    expect(lint(a, b)).toHaveLength(2);
  });

  it('that wait for a question which is asked only elsewhere are not', () => {
    const first = question('first', { writes: { fact: 'scope.remoteWork' } });
    const then = question('then', { writes: { fact: 'scope.movesMoney' }, when: { all: [{ fact: 'scope.remoteWork', is: true }] } });
    const when: Condition = { all: [{ fact: 'scope.movesMoney', is: true }, { fact: 'scope.remoteWork', is: false }] };
    expect(lint(first, then, question('never', { when }))).toHaveLength(1);
  });

  it('as shipped are all reachable', () => {
    expect(lintQuestions(shippedContext.questions)).toEqual([]);
  });
});
