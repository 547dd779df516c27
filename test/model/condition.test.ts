import { factsOf, holds, mayHold } from '../../src/model/condition';

const facts = factsOf({
  scope: { board: true, sensitiveData: ['salaries'], empty: null },
  organization: { headcount: 40 },
});

test('facts are found by their path, lists of scalars whole, and what nobody said is none', () => {
  expect([...facts.keys()]).toEqual(['scope.board', 'scope.sensitiveData', 'organization.headcount']);
});

test('a list of objects is no fact', () => {
  expect(factsOf({ services: [{ id: 'a' }] }).size).toBe(0);
});

test.each([
  [{ fact: 'scope.board', is: true }, true],
  [{ fact: 'scope.board', is: false }, false],
  [{ fact: 'scope.sensitiveData', has: 'salaries' }, true],
  [{ fact: 'scope.sensitiveData', has: 'names' }, false],
  [{ fact: 'organization.headcount', atLeast: 40 }, true],
  [{ fact: 'organization.headcount', atLeast: 41 }, false],
  [{ fact: 'organization.headcount', in: [40, 50] }, true],
  [{ fact: 'organization.headcount', in: [50] }, false],
  [{ fact: 'scope.board', known: true }, true],
  [{ fact: 'scope.remoteWork', known: false }, true],
  [{ fact: 'scope.remoteWork', is: true }, false],
  [{ fact: 'scope.board' }, false],
])('%j holds: %p', (statement, expected) => {
  expect(holds({ all: [statement] }, facts)).toBe(expected);
});

test('no condition always holds, for certain and perhaps', () => {
  expect([holds(undefined, facts), mayHold(undefined, facts)]).toEqual([true, true]);
});

test('one of any is enough, and none of none may hold', () => {
  const [yes, no] = [
    { fact: 'scope.board', is: true },
    { fact: 'scope.board', is: false },
  ];
  expect([holds({ any: [no, yes] }, facts), holds({ any: [no] }, facts)]).toEqual([true, false]);
  expect([holds({ none: [no] }, facts), holds({ none: [no, yes] }, facts)]).toEqual([true, false]);
});

test('a statement about an unknown fact may hold, unless what is known decides already', () => {
  const [unknown, no] = [
    { fact: 'scope.remoteWork', is: true },
    { fact: 'scope.board', is: false },
  ];
  expect(mayHold({ all: [unknown] }, facts)).toBe(true);
  expect(mayHold({ all: [unknown, no] }, facts)).toBe(false);
  expect(mayHold({ any: [unknown, no] }, facts)).toBe(true);
  expect(mayHold({ none: [unknown] }, facts)).toBe(true);
  expect(mayHold({ all: [{ fact: 'scope.remoteWork', known: true }] }, facts)).toBe(false);
});
