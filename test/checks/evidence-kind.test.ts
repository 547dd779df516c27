import type { Control, Evidence } from '../../src/schema/registers.js';
import type { Finding } from '../../src/schema/assessment.js';
import { aControl, assessed } from '../engine/a-workspace.js';
import { found } from '../engine/read-assessment.js';

/** The finding about one item of evidence of C1, where there is one. */
const findingOf = (item: Partial<Evidence>, control: Partial<Control> = {}): Finding | undefined =>
  found(
    assessed({
      controls: [aControl(control)],
      evidence: [{ id: 'E1', control: 'C1', performed: '2026-06-20', ref: 'T-1', ...item }],
    }),
    'evidence-kind',
  )[0];

test('evidence without a kind is no finding where the control asks for none', () => {
  expect(findingOf({})).toBeUndefined();
});

test('evidence of the kind that the control asks for is no finding', () => {
  expect(findingOf({ kind: 'ticket' }, { evidenceKind: 'ticket' })).toBeUndefined();
});

test('evidence of another kind than asked for is a finding', () => {
  expect(findingOf({ kind: 'ticket' }, { evidenceKind: 'signed-document' })?.condition).toBe(
    'E1 is a ticket, asked for is a signed document.',
  );
});

test('evidence that does not say its kind is one where the control asks for a kind', () => {
  expect(findingOf({}, { evidenceKind: 'signed-document' })?.condition).toBe(
    'E1 does not say what kind it is, asked for is a signed document.',
  );
});

test('a list of a system needs query and row count, and zero rows are a count', () => {
  expect(findingOf({ kind: 'system-list' })?.condition).toBe(
    'E1 is a list drawn from the system without its query and row count.',
  );
  expect(findingOf({ kind: 'system-list', query: 'status = left' })?.condition).toBe(
    'E1 is a list drawn from the system without its row count.',
  );
  expect(findingOf({ kind: 'system-list', query: 'status = left', rows: 0 })).toBeUndefined();
});

test('a report of a system needs them where a key control rests on it', () => {
  expect(findingOf({ kind: 'report', query: 'May' })).toBeUndefined();
  expect(findingOf({ kind: 'report', query: 'May' }, { key: true })?.condition).toBe(
    'E1 is a report of a system without its row count.',
  );
});

test('a screenshot needs the day it was taken', () => {
  expect(findingOf({ kind: 'screenshot' })?.condition).toBe('E1 is a screenshot without the day it was taken.');
  expect(findingOf({ kind: 'screenshot', collected: '2026-06-20' })).toBeUndefined();
});

test('it is medium for a key control and low for others', () => {
  expect(findingOf({ kind: 'screenshot' }, { key: true })?.severity).toBe('medium');
  expect(findingOf({ kind: 'screenshot' })?.severity).toBe('low');
});

test('a control has one finding however many items are short, and it grows with them', () => {
  const evidence = Array.from({ length: 20 }, (_, index): Evidence => ({
    id: `E${index}`,
    control: 'C1',
    performed: '2026-06-20',
    ref: 'T',
    kind: 'screenshot',
  }));
  const [finding, ...rest] = found(assessed({ controls: [aControl()], evidence }), 'evidence-kind');
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ measure: 20, condition: expect.stringMatching(/; and 8 more\.$/) as string });
});
