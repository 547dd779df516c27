import { aControl, aRequirement, aCatalog, assessed, soc1, soc2, someKnowledge, aPack } from './a-workspace';

test('a control that serves both reports is in the overlap, whichever it names first', () => {
  const controls = [
    aControl({ id: 'A', satisfies: ['R1', 'O1'] }),
    aControl({ id: 'B', satisfies: ['O1', 'R1'] }),
    aControl({ id: 'C', satisfies: ['O1'] }),
    aControl({ id: 'D', satisfies: ['R1.p1'] }),
    aControl({ id: 'E', satisfies: [] }),
  ];
  const assessment = assessed({ reports: { soc1, soc2 }, controls }, { knowledge: someKnowledge(aPack(), aCatalog()) });
  expect(assessment.overlap).toMatchObject({ shared: ['A', 'B'], soc1Only: ['C'], soc2Only: ['D'], neither: ['E'] });
});

test('a requirement counts under its own category, else its group’s, else under security', () => {
  const catalog = aCatalog({
    groups: [
      { id: 'G', title: 'Common' },
      { id: 'H', title: 'Uptime', category: 'availability' },
    ],
    requirements: [aRequirement('R1'), aRequirement('A1', { group: 'H' }), aRequirement('P1', { category: 'privacy' })],
  });
  const { reports } = assessed(
    { reports: { soc2: { ...soc2, categories: ['availability', 'privacy'] } } },
    { knowledge: someKnowledge(catalog) },
  );
  expect(reports[0]?.parts.map(({ id: part, type1 }) => [part, type1.total])).toEqual([
    ['security', 1],
    ['availability', 1],
    ['privacy', 1],
  ]);
});
