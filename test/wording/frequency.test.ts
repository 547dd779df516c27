import type { Control } from '../../src/schema/registers';
import { read } from './read';

const clash = (text: string, control: Partial<Control>) => read(text, control).clash;

test.each([
  ['The owner reviews access each month.', 'quarterly', 'each month', 'monthly'],
  ['Access is reviewed annually by the owner.', 'quarterly', 'annually', 'annual'],
  ['Every three months the owner compares it.', 'monthly', 'Every three months', 'quarterly'],
  ['A monthly user access review is done by the owner.', 'annual', 'monthly', 'monthly'],
  ['The owner reviews the list twice a year.', 'quarterly', 'twice a year', 'semi-annual'],
  ['Each business day the clerk signs the log.', 'daily', 'Each business day', 'business-daily'],
  ['Every spring the team rehearses it.', 'monthly', 'Every spring', 'annual'],
  ['The clerk signs the log every month.', 'per-event', 'every month', 'monthly'],
  ['The owner approves it on each change.', 'monthly', 'on each change', 'per-event'],
] as const)('%s and %s do not agree', (text, frequency, says, is) => {
  expect(clash(text, { frequency })).toEqual({ where: 'text', says, is });
});

test.each([
  ['The owner reviews access each quarter.', 'quarterly'],
  ['The owner reviews the monthly report each quarter.', 'quarterly'],
  ['The owner reviews the annual plan.', 'quarterly'],
  ['Keys rotate every year; the owner looks at the rule.', 'monthly'],
  ['A job compares settings nightly.', 'business-daily'],
  ['Files are backed up every hour, and the operator looks at the status every business day.', 'business-daily'],
  ['When a client asks, the clerk answers, and each month the list is closed.', 'per-event'],
  ['Every two weeks the team meets.', 'monthly'],
  ['Databases are backed up hourly, and a restore is tested each quarter.', 'many-a-day'],
  ['Staff are trained upon hire and on a regular basis thereafter.', 'annual'],
  ['Every other month the team meets.', 'monthly'],
  ['At least every second year the loss of a region is rehearsed; each autumn another scenario.', 'annual'],
  ['The owner reports within 30 days.', 'quarterly'],
  ['For each run the specialist signs.', 'business-daily'],
  ['In March 2025 the plan was written.', 'monthly'],
  ['The clerk handles 300 files per run.', 'monthly'],
  ['The owner signs the list.', 'monthly'],
] as const)('%s is no contradiction to %s', (text, frequency) => {
  expect(clash(text, { frequency })).toBeUndefined();
});

test('an automated control runs all the time and is looked at by the calendar; a manual one does not', () => {
  const text = 'The export is compared each quarter by the owner.';
  expect(clash(text, { frequency: 'continuous', nature: 'automated' })).toBeUndefined();
  expect(clash(text, { frequency: 'continuous', nature: 'manual' })).toMatchObject({ is: 'quarterly' });
});

test('the title is held against the field too', () => {
  expect(clash('The owner compares accounts.', { title: 'Quarterly access review', frequency: 'annual' })).toEqual({
    where: 'title',
    says: 'Quarterly',
    is: 'quarterly',
  });
});

test('where the register has no frequency nothing contradicts it', () => {
  expect(clash('The owner reviews it each month.', {})).toBeUndefined();
});
