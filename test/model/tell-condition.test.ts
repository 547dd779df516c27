import { tellCondition } from '../../src/model/tell-condition.js';

test('a condition is told in words, not in code', () => {
  expect(
    tellCondition({
      all: [
        { fact: 'scope.movesMoney', is: true },
        { fact: 'scope.board', is: false },
      ],
    }),
  ).toBe('scope.movesMoney is yes and scope.board is no');
  expect(
    tellCondition({
      any: [
        { fact: 'scope.financialProcesses', has: 'claims' },
        { fact: 'organization.headcount', atLeast: 5 },
      ],
      none: [{ fact: 'scope.privacyRole', in: ['controller', 'both'] }],
    }),
  ).toBe(
    'scope.financialProcesses holds claims or organization.headcount is at least 5, and not: scope.privacyRole is one of controller, both',
  );
  expect(tellCondition({ all: [{ fact: 'reports.soc1', known: false }] })).toBe('reports.soc1 is not known');
});
