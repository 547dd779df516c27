import { aControl, assessed, covering, everyMonth, performed, typeOne } from './a-workspace';
import { standingOf } from './read-assessment';

const ofControl = (changes: Parameters<typeof aControl>[0], evidence = everyMonth('C1'), asOf = '2026-07-15') =>
  standingOf(assessed({ controls: [aControl(changes)], evidence }, { asOf }));

describe('evidence', () => {
  const file = { id: 'E1', control: 'C1', performed: '2026-06-20', file: 'evidence/a.pdf' };
  const withFile = (state: object, sha256?: string) =>
    assessed({
      reports: typeOne(),
      controls: [aControl()],
      evidence: [{ ...file, ...(sha256 ? { sha256 } : {}) }],
      evidenceFiles: new Map([['evidence/a.pdf', state as { state: 'missing'; why: string }]]),
    });
  const rungWith = (state: object, sha256?: string) => standingOf(withFile(state, sha256), 'C1', 1).rung;

  test('whose file is there and unchanged counts, with or without a recorded hash', () => {
    const read = { state: 'read', sha256: 'a'.repeat(64), bytes: 1 };
    expect([rungWith(read), rungWith(read, 'a'.repeat(64))]).toEqual(['implemented', 'implemented']);
  });

  test.each(['missing', 'refused', 'unreadable'])('whose file is %s does not count', (state) => {
    expect(rungWith({ state, why: 'it is not there' })).toBe('designed');
  });

  test('whose file has changed since does not count', () => {
    expect(rungWith({ state: 'read', sha256: 'b'.repeat(64), bytes: 1 }, 'a'.repeat(64))).toBe('designed');
  });

  test('with a file that nobody has looked at does not count', () => {
    expect(standingOf(assessed({ reports: typeOne(), controls: [aControl()], evidence: [file] }), 'C1', 1).rung).toBe(
      'designed',
    );
  });

  test.each([
    ['in the future', {}, '2026-07-16'],
    ['before the control started', { since: '2026-06-25' }, '2026-06-24'],
  ] as const)('%s does not count', (_, changes, day) => {
    const assessment = assessed({
      reports: typeOne('2026-07-31'),
      controls: [aControl(changes)],
      evidence: performed('C1', day),
    });
    expect(standingOf(assessment, 'C1', 1).rung).toBe('designed');
  });

  test('after the control ended does not count', () => {
    const evidence = performed('C1', '2026-06-10', '2026-06-25');
    expect(ofControl({ until: '2026-06-20', frequency: 'daily' }, evidence, '2026-06-20').occurrences).toMatchObject({
      filled: 1,
    });
  });

  test('of a control that is not in the register is nobody’s', () => {
    expect(assessed({ controls: [aControl()], evidence: performed('C9', '2026-06-10') }).controls).toHaveLength(1);
  });

  test('done after the period for its last month fills that month', () => {
    const evidence = [...everyMonth('C1').slice(0, 5), covering('C1', '2026-07-03', '2026-06-01', '2026-06-30')];
    expect(ofControl({}, evidence).rung).toBe('operating');
  });
});
