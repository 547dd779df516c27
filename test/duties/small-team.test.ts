import * as fc from 'fast-check';
import { splitDuties } from '../../src/duties/split-duties';
import { aPerson, assessed, someKnowledge } from '../engine/a-workspace';

const duty = (id: string) => ({ id, process: 'payroll', title: id.toUpperCase() });
const pair = (id: string, one: string, other: string) => ({
  id,
  duties: [one, other] as const,
  risk: 'Something goes wrong.',
  severity: 'high' as const,
});

const knowledge = {
  ...someKnowledge(),
  duties: ['enter', 'approve', 'pay', 'reconcile'].map(duty),
  dutyPairs: [
    pair('A', 'enter', 'approve'),
    pair('B', 'approve', 'pay'),
    pair('C', 'pay', 'reconcile'),
    pair('D', 'enter', 'pay'),
  ],
};
const adviceFor = (...held: string[][]) =>
  assessed(
    { people: held.map((duties, index) => aPerson({ id: `p${index}`, name: `Person ${index}`, duties })) },
    { knowledge },
  ).duties.smallTeam;

test('three people who do everything get a split without conflicts, by the fewest moves', () => {
  expect(adviceFor(['enter', 'approve', 'pay', 'reconcile'], [], [])).toMatchObject({
    people: 3,
    before: 4,
    after: 0,
    exact: true,
    steps: [{ take: ['Person 0'] }, { take: ['Person 0'] }],
    standIns: [],
  });
});

test('what two people cannot split is left to a review by whoever has neither duty, or by somebody from outside', () => {
  const advice = adviceFor(['enter', 'approve', 'pay'], []);
  expect(advice).toMatchObject({ after: 1 });
  expect(advice?.standIns).toHaveLength(1);
  const [standIn] = advice?.standIns ?? [];
  expect(standIn?.says[0]).toMatch(/^Independent review: (Person \d, who has neither duty|nobody in the team)/);
  expect(standIn?.says.at(-1)).toContain('access.yaml');
});

test('one person alone is told to ask somebody outside', () => {
  expect(adviceFor(['enter', 'approve'])?.standIns[0]?.says[0]).toContain('nobody in the team lacks both duties');
});

test('larger teams, teams without conflict and those who left get no advice', () => {
  expect(adviceFor(['enter', 'approve'], [], [], [], [], [])).toBeNull();
  expect(adviceFor(['enter'], ['approve'])).toBeNull();
  const gone = aPerson({ duties: ['enter', 'approve'], left: '2026-01-01' });
  expect(assessed({ people: [gone, aPerson({ id: 'p1', name: 'P' })] }, { knowledge }).duties.smallTeam).toBeNull();
});

test('no split of few duties has a lighter conflict than the one that is advised', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 8 }),
      (people, links) => {
        const pairs = links
          .filter(([one, other]) => one !== other)
          .map(([one, other], at) => pair(`P${at}`, one, other));
        const duties = ids.map((id, index) => ({ id, area: 'x', holders: [index % people] }));
        const conflicts = (keeper: readonly number[]): number =>
          pairs.filter(({ duties: [one, other] }) => keeper[ids.indexOf(one)] === keeper[ids.indexOf(other)]).length;
        const { keeper, exact } = splitDuties(duties, pairs, people);
        let best = Infinity;
        for (let at = 0; at < people ** ids.length; at += 1)
          best = Math.min(best, conflicts(ids.map((_, index) => Math.floor(at / people ** index) % people)));
        expect(exact).toBe(true);
        expect(conflicts(keeper)).toBe(best);
      },
    ),
  );
});
