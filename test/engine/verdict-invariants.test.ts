import { atLeast } from '../../src/model/rung';
import type { AssessedRequirement, Assessment, Conclusion } from '../../src/schema/assessment';
import type { Control } from '../../src/schema/registers';
import { assessed, performed } from './a-workspace';
import { holdsForAll, knowledge, months } from './random-workspace';

const rank: Readonly<Record<Conclusion, number>> = {
  'not-ready': 0,
  'not-assessed': 1,
  'at-risk': 2,
  ready: 3,
  'not-applicable': 4,
};

const judgedOf = (assessment: Assessment, item: AssessedRequirement) => {
  const isOver = assessment.reports.find(({ report }) => report === item.report)?.type === 2;
  return {
    type: isOver ? ('type2' as const) : ('type1' as const),
    verdict: isOver && item.type2 ? item.type2 : item.type1,
  };
};

test('ready means that each control that bears on it reaches the rung needed, but for those that did not occur', () => {
  holdsForAll((assessment) => {
    for (const item of assessment.requirements) {
      for (const kind of ['type1', 'type2'] as const) {
        if (item[kind]?.conclusion !== 'ready') continue;
        const standings = item.controls.flatMap((id) => {
          const found = assessment.controls
            .find((candidate) => candidate.id === id)
            ?.standings.find(({ report }) => report === item.report);
          return found?.[kind] ? [found[kind]] : [];
        });
        const alive = standings.filter(({ rung }) => rung !== 'absent');
        const tested = alive.filter(({ reasons }) => !reasons.some((reason) => reason.because === 'did-not-occur'));
        const isCarried = item[kind].reasons.some((reason) => reason.because === 'carried');
        expect(isCarried || tested.length > 0).toBe(true);
        for (const standing of tested) expect(atLeast(standing.rung, standing.needed)).toBe(true);
      }
    }
  });
});

test('a rung never stands above the one before the caps, and each cap leaves its reason', () => {
  holdsForAll((assessment) => {
    for (const standing of assessment.controls.flatMap((item) =>
      item.standings.flatMap(({ type1, type2 }) => [type1, ...(type2 ? [type2] : [])]),
    )) {
      expect(atLeast(standing.base, standing.rung)).toBe(true);
      expect(standing.reasons.length).toBeGreaterThan(standing.base === standing.rung ? 0 : 1);
    }
  });
});

test('a requirement that is at risk or not ready has a finding that says what to do', () => {
  holdsForAll((assessment) => {
    for (const item of assessment.requirements) {
      const { conclusion } = judgedOf(assessment, item).verdict;
      if (conclusion === 'at-risk' || conclusion === 'not-ready')
        expect([item.id, conclusion, item.findings.length > 0]).toEqual([item.id, conclusion, true]);
    }
  });
});

test('one more control that covers a requirement whole, with all its evidence, never makes its conclusion worse', () => {
  holdsForAll((assessment, parts, asOf) => {
    const extra: Control = {
      id: 'C9',
      title: 'Covers it',
      text: 'Who, what, when.',
      owner: 'Ivy',
      satisfies: ['R1'],
      procedure: 'P',
      nature: 'manual',
      leaves: 'a list',
      frequency: 'monthly',
    };
    const evidence = [
      ...parts.evidence,
      ...performed('C9', ...months.flatMap((month) => [`${month}-01`, `${month}-15`, `${month}-28`])),
    ];
    const after = assessed({ ...parts, controls: [...parts.controls, extra], evidence }, { asOf, knowledge });
    const [before, now] = [assessment, after].map(({ requirements }) => requirements.find(({ id }) => id === 'R1'));
    for (const kind of ['type1', 'type2'] as const) {
      const [was, is] = [before?.[kind]?.conclusion, now?.[kind]?.conclusion];
      if (was && is && was !== 'not-applicable') expect(rank[is]).toBeGreaterThanOrEqual(rank[was]);
    }
  });
});
