import { described, none, words } from '../engine/description/shipped-description.js';
import { findingOf, found } from '../engine/read-assessment.js';
import { soc1, soc2 } from '../engine/a-workspace.js';

const gaps = (parts: Parameters<typeof described>[0]) => found(described(parts), 'description-gap');

test('where nobody has begun, silence is one low finding for each report', () => {
  expect(gaps({ reports: { soc1, soc2 } }).map(({ id, severity }) => `${id} ${severity}`)).toEqual([
    'description-gap:register.soc1 low',
    'description-gap:register.soc2 low',
  ]);
});

test('once something is recorded each item has its finding: missing medium, thin low', () => {
  const assessment = described({ reports: { soc1 }, description: [{ item: 'SD4', text: words(3) }] });
  expect(findingOf(assessment, 'description-gap:SD4')).toMatchObject({
    severity: 'low',
    source: { file: 'description.yaml', line: 2 },
    data: { item: 'SD4', state: 'thin', short: ['text-short'] },
  });
  expect(findingOf(assessment, 'description-gap:SD5')).toMatchObject({ severity: 'medium', source: null });
});

test('a statement that the registers contradict is medium', () => {
  const incident = { id: 'INC-1', on: '2026-03-04', title: 'Twice', cause: 'control-design' as const };
  const assessment = described({ description: [none('DC4', '2026-07-01')], incidents: [incident] });
  const { severity, title, condition } = findingOf(assessment, 'description-gap:DC4');
  expect([severity, title]).toEqual(['medium', 'DC4 Incidents: contradicted in the description']);
  expect(condition).toContain('Dana Fields stated on 2026-07-01 that there was none; on record: INC-1.');
});

test('what is present is no finding', () => {
  const ids = gaps({ reports: { soc1 }, description: [{ item: 'SD4', text: words(60) }] }).map(({ id }) => id);
  expect(ids).not.toContain('description-gap:SD4');
});

test('a missing item that is begun has got better, one that gets worse has grown', () => {
  const measure = (text: string) =>
    findingOf(
      described({
        reports: { soc1 },
        description: [
          { item: 'SD5', text: words(60) },
          { item: 'SD4', text },
        ],
      }),
      'description-gap:SD4',
    ).measure;
  expect(measure('—')).toBeGreaterThan(measure(words(3)));
});
