import { fingerprint } from '../../src/model/fingerprint';
import { freshDays, isPeriodic } from '../../src/model/frequency';
import { compareBy, compareText, unique } from '../../src/model/order';
import { exitCodes, inputError, isSocGapError, SocGapError } from '../../src/model/problem';
import { atLeast, height, higher, lower, neededRung, rungMeaning, rungs } from '../../src/model/rung';
import { isAtLeastAsSevere, severities, severityMeaning } from '../../src/model/severity';
import { didYouMean, suggest } from '../../src/model/suggest';
import { isNotApplicable } from '../../src/model/not-applicable';

test('type 1 asks for a control in operation, type 2 for one that operated all along', () => {
  expect([neededRung(1), neededRung(2)]).toEqual(['implemented', 'operating']);
});

test('lower and higher agree with the order of the ladder for each pair of rungs', () => {
  for (const a of rungs) {
    for (const b of rungs) {
      expect(height(lower(a, b))).toBe(Math.min(height(a), height(b)));
      expect(height(higher(a, b))).toBe(Math.max(height(a), height(b)));
      expect(atLeast(a, b)).toBe(height(a) >= height(b));
    }
  }
});

test('each rung and each severity has its meaning', () => {
  expect(Object.keys(rungMeaning)).toEqual([...rungs]);
  expect(Object.keys(severityMeaning)).toEqual([...severities]);
});

test('critical is at least as severe as high, and low is not', () => {
  expect([
    isAtLeastAsSevere('critical', 'high'),
    isAtLeastAsSevere('high', 'high'),
    isAtLeastAsSevere('low', 'high'),
  ]).toEqual([true, true, false]);
});

test('texts are ordered by code units, capitals before small letters', () => {
  expect(['b', 'a', 'B', 'a10', 'a2'].sort(compareText)).toEqual(['B', 'a', 'a10', 'a2', 'b']);
  expect(compareText('a', 'a')).toBe(0);
});

test('the first key that differs decides', () => {
  const byBoth = compareBy<{ a: number; b: string }>(
    (item) => item.a,
    (item) => item.b,
  );
  expect(
    [
      { a: 2, b: 'x' },
      { a: 1, b: 'z' },
      { a: 1, b: 'y' },
    ].sort(byBoth),
  ).toEqual([
    { a: 1, b: 'y' },
    { a: 1, b: 'z' },
    { a: 2, b: 'x' },
  ]);
  expect(byBoth({ a: 1, b: 'y' }, { a: 1, b: 'y' })).toBe(0);
});

test('unique keeps the order of first appearance', () => {
  expect(unique(['b', 'a', 'b', 'c', 'a'])).toEqual(['b', 'a', 'c']);
});

test('a fingerprint is sixteen hex digits and tells check, kind and id apart', () => {
  const prints = [
    fingerprint('a', 'control', 'b'),
    fingerprint('a', 'contro', 'lb'),
    fingerprint('b', 'control', 'a'),
    fingerprint('a', 'control', 'c'),
  ];
  expect(new Set(prints).size).toBe(4);
  for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/);
});

test('evidence stays fresh for at least one interval of its frequency', () => {
  const interval = {
    annual: 365,
    'semi-annual': 184,
    quarterly: 92,
    monthly: 31,
    'semi-monthly': 16,
    weekly: 7,
    'business-daily': 4,
    daily: 1,
    'many-a-day': 1,
  };
  for (const [name, days] of Object.entries(interval))
    expect(freshDays[name as keyof typeof interval]).toBeGreaterThan(days);
});

test('events and continuous operation cannot be counted from the calendar', () => {
  expect([isPeriodic('per-event'), isPeriodic('continuous'), isPeriodic('weekly')]).toEqual([false, false, true]);
});

test('every problem is in an input error, and it is told apart from a bug', () => {
  const error = inputError({ code: 'a', message: 'First.' }, { code: 'b', message: 'Second.' });
  expect(error.exitCode).toBe(exitCodes.input);
  expect(error.message).toBe('First.\nSecond.');
  expect([isSocGapError(error), isSocGapError(new Error('x')), isSocGapError('x')]).toEqual([true, false, false]);
  expect(new SocGapError(exitCodes.disk, []).exitCode).toBe(4);
});

test.each([
  ['quartely', 'quarterly'],
  ['Monthly', 'monthly'],
  ['wekely', 'weekly'],
  ['zzz', undefined],
  ['an', undefined],
])('%s suggests %s', (word, expected) => {
  expect(suggest(word, ['monthly', 'quarterly', 'weekly', 'annual'])).toBe(expected);
});

test('of equally near candidates the first is suggested, and a word never suggests itself', () => {
  expect(suggest('CC6.9', ['CC6.1', 'CC6.2'])).toBe('CC6.1');
  expect(suggest('monthly', ['monthly'])).toBeUndefined();
});

test('a hint is a question, or nothing', () => {
  expect(didYouMean('wekly', ['weekly'])).toBe('did you mean weekly?');
  expect(didYouMean('zzzzzz', ['weekly'])).toBeUndefined();
});

test('not applicable counts only with a reason', () => {
  const answer = { id: 'R1', answer: 'not-applicable' } as const;
  expect([isNotApplicable(undefined), isNotApplicable(answer), isNotApplicable({ ...answer, reason: '  ' })]).toEqual([
    false,
    false,
    false,
  ]);
  expect(isNotApplicable({ ...answer, reason: 'We hold no paper.' })).toBe(true);
  expect(isNotApplicable({ id: 'R1', answer: 'missing', reason: 'We hold no paper.' })).toBe(false);
});
