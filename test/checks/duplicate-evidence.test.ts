import type { EvidenceFile } from '../../src/model/workspace.js';
import type { Evidence } from '../../src/schema/registers.js';
import { aControl, assessed, everyMonth, typeOne } from '../engine/a-workspace.js';
import { because, found, standingOf } from '../engine/read-assessment.js';

const file = (sha256: string): EvidenceFile => ({ state: 'read', sha256: sha256.repeat(64), bytes: 1 });

/** Monthly evidence of C1 with a file for each month; `last` is what June has instead. */
const months = (last: Partial<Evidence>): Evidence[] =>
  everyMonth('C1').map((item, index) => ({ ...item, file: `evidence/${index}.pdf`, ...(index === 5 ? last : {}) }));

const files = (last: string): Map<string, EvidenceFile> =>
  new Map(['1', '2', '3', '4', '5', last].map((digit, index) => [`evidence/${index}.pdf`, file(digit)]));

test('a file for each occurrence is no finding, and the control operates', () => {
  const assessment = assessed({ controls: [aControl()], evidence: months({}), evidenceFiles: files('6') });
  expect(found(assessment, 'duplicate-evidence')).toEqual([]);
  expect(standingOf(assessment).rung).toBe('operating');
});

test('the same file for two months is a medium finding and holds the control at implemented over the period', () => {
  const assessment = assessed({
    controls: [aControl()],
    evidence: months({ file: 'evidence/4.pdf' }),
    evidenceFiles: files('6'),
  });
  expect(found(assessment, 'duplicate-evidence')).toMatchObject([
    {
      severity: 'medium',
      condition: 'C1-2026-06-20 of 2026-06-20 names the file of C1-2026-05-20 of 2026-05-20.',
      measure: 1,
    },
  ]);
  expect(standingOf(assessment).rung).toBe('implemented');
  expect(because(standingOf(assessment))).toContain('duplicate-evidence');
});

test('the same content under another name is seen by its SHA-256', () => {
  const assessment = assessed({ controls: [aControl()], evidence: months({}), evidenceFiles: files('2') });
  expect(found(assessment, 'duplicate-evidence')).toMatchObject([{ data: { evidence: ['C1-2026-06-20'] } }]);
});

test('a type 1 standing rests on one trace and is left alone', () => {
  const parts = { controls: [aControl()], evidence: months({ file: 'evidence/4.pdf' }), evidenceFiles: files('6') };
  expect(standingOf(assessed({ ...parts, reports: typeOne() }), 'C1', 1).rung).toBe('implemented');
  expect(because(standingOf(assessed(parts), 'C1', 1))).not.toContain('duplicate-evidence');
});

test('a configuration that nobody changed may read the same twice', () => {
  const evidence = months({}).map((item) => ({ ...item, kind: 'configuration' as const }));
  const assessment = assessed({ controls: [aControl()], evidence, evidenceFiles: files('2') });
  expect(found(assessment, 'duplicate-evidence')).toEqual([]);
});

test('a continuous control has one occurrence, so nothing repeats', () => {
  const control = aControl({ frequency: 'continuous' });
  const assessment = assessed({
    controls: [control],
    evidence: months({ file: 'evidence/4.pdf' }),
    evidenceFiles: files('6'),
  });
  expect(found(assessment, 'duplicate-evidence')).toEqual([]);
});

test('evidence that does not count for another reason is not told twice', () => {
  const missing = new Map<string, EvidenceFile>([
    ...files('6'),
    ['evidence/4.pdf', { state: 'missing', why: 'there is no such file' }],
  ]);
  const assessment = assessed({
    controls: [aControl()],
    evidence: months({ file: 'evidence/4.pdf' }),
    evidenceFiles: missing,
  });
  expect(found(assessment, 'duplicate-evidence')).toEqual([]);
  expect(found(assessment, 'unusable-evidence')).toHaveLength(2);
});
