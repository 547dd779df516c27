import { applyWrites } from '../../src/questionnaire/apply-writes.js';
import { emptyDraft } from '../../src/questionnaire/draft.js';
import { planUnmap } from '../../src/questionnaire/plan-requirement.js';
import { idFromName, nextControlId } from '../../src/questionnaire/propose-id.js';
import { readAnswer, readText, typedForm } from '../../src/questionnaire/read-answer.js';
import { controlFields, stepAfter, stepBefore, stepsOf } from '../../src/questionnaire/requirement-steps.js';

test('line breaks and tabs of a pasted text become blanks', () => {
  expect(readText(' Each\tquarter\r\nthe head  of IT ')).toEqual({ value: 'Each quarter the head of IT' });
});

test('a text that is too long or empty is refused, and the message counts', () => {
  expect(readText('x'.repeat(501))).toEqual({ problem: 'Please use at most 500 characters; these are 501.' });
  expect(readText(' \n ')).toHaveProperty('problem');
});

test.each(['2026-02-30', '2026-1-1', '01.02.2026', 'tomorrow'])('the date %s is refused', (typed) => {
  expect(readAnswer('date', typed)).toHaveProperty('problem');
});

test.each(['0', '-3', '1.5', '1e3', 'ten', ''])('the number %p is refused', (typed) => {
  expect(readAnswer('number', typed)).toHaveProperty('problem');
});

test.each(['2026-01-01 to 2026-09-30', '2026-01-01 2026-09-30', '2026-01-01..2026-09-30', '2026-01-01, 2026-09-30'])(
  'the period %s is understood',
  (typed) => {
    expect(readAnswer('period', typed)).toEqual({ value: { from: '2026-01-01', to: '2026-09-30' } });
  },
);

test('a period that ends before it starts is refused', () => {
  expect(readAnswer('period', '2026-09-30 to 2026-01-01')).toEqual({ problem: 'The period ends before it starts.' });
});

test('what is known is shown as it would be typed, and reads as the same value', () => {
  for (const [kind, value] of [
    ['period', { from: '2026-01-01', to: '2026-09-30' }],
    ['texts', ['bank details', 'salaries']],
    ['number', 14],
  ] as const) {
    expect(readAnswer(kind, typedForm(value) ?? '')).toEqual({ value });
  }
});

test('the proposed control id is one more than the highest, whatever other ids there are', () => {
  expect(nextControlId([])).toBe('CTL-001');
  expect(nextControlId(['CTL-002', 'AC-7', 'CTL-010', 'CTL-x'])).toBe('CTL-011');
  expect(nextControlId(['CTL-999'])).toBe('CTL-1000');
});

test('an id made from a name is valid, and free', () => {
  expect(idFromName('Payroll Application (EU)', 'system', new Set())).toBe('payroll-application-eu');
  expect(idFromName('Zürich Büro', 'system', new Set(['zurich-buro']))).toBe('zurich-buro-2');
  expect(idFromName('2FA', 'system', new Set())).toBe('fa');
  expect(idFromName('日本', 'system', new Set(['system', 'system-2']))).toBe('system-3');
});

test('a control that is there only in part is asked what is missing last', () => {
  expect(stepsOf('partly', 'new')).toEqual(['answer', 'control', ...controlFields, 'reason']);
  expect(stepsOf('partly', 'existing')).toEqual(['answer', 'control', 'reason']);
});

test.each(['missing', 'skipped'] as const)('the answer %s asks for nothing more', (said) => {
  expect(stepAfter('answer', said, undefined)).toBeUndefined();
});

test('each step leads back to the one that led to it', () => {
  for (const said of ['in-place', 'partly', 'not-applicable'] as const) {
    const steps = stepsOf(said, 'new');
    for (const step of steps.slice(0, -1)) {
      const next = stepAfter(step, said, 'new');
      expect(next && stepBefore(next, said, 'new')).toBe(step);
    }
  }
});

test('a control that still satisfies something else stays when it is unmapped; one made here that serves nothing goes', () => {
  const control = { id: 'CTL-001', title: 'A control', satisfies: ['CC6.1', 'CC6.2'] };
  expect(planUnmap(control, 'CC6.1', true)).toMatchObject({ to: 'controls', item: { satisfies: ['CC6.2'] } });
  expect(planUnmap({ ...control, satisfies: ['CC6.1'] }, 'CC6.1', true)).toEqual({
    to: 'removal',
    list: 'controls',
    id: 'CTL-001',
  });
  expect(planUnmap({ ...control, satisfies: ['CC6.1'] }, 'CC6.1', false)).toMatchObject({ item: { satisfies: [] } });
});

test('a value of undefined takes its path away and leaves the rest', () => {
  const draft = applyWrites(emptyDraft, [
    { to: 'engagement', path: ['organization', 'name'], value: 'A' },
    { to: 'engagement', path: ['asking'], value: { question: 'systems' } },
    { to: 'engagement', path: ['asking'], value: undefined },
  ]);
  expect(draft.engagement).toEqual({ organization: { name: 'A' } });
});
