import { read } from './read';

const registers = {
  people: [{ id: 'priya', name: 'Priya Ramanathan' }],
  systems: [{ id: 'payroll', name: 'Payroll platform' }],
};

test('a sentence is built of the fields of the register', () => {
  const { wording } = read(
    'Access rights are reviewed periodically.',
    { frequency: 'quarterly', performers: ['priya'], systems: ['payroll'], leaves: 'Signed review list' },
    registers,
  );
  expect(wording.suggestion).toBe(
    'Each quarter, Priya Ramanathan reviews access rights in Payroll platform against [which list, limit or criterion]. Kept as evidence: signed review list.',
  );
});

test.each([
  [
    'Access is reviewed.',
    {},
    '[When], [who] reviews access against [which list, limit or criterion]. Kept as evidence: [what it leaves behind].',
  ],
  [
    'Access is reviewed.',
    { owner: 'Dana Fields' },
    '[When], Dana Fields reviews access against [which list, limit or criterion]. Kept as evidence: [what it leaves behind].',
  ],
  [
    'Changes are tested and approved prior to release.',
    { frequency: 'per-event', leaves: 'Ticket' } as const,
    'Prior to release, [who] tests and approves changes. Kept as evidence: ticket.',
  ],
  [
    'Disks are encrypted.',
    { nature: 'automated' as const, frequency: 'continuous' as const, systems: ['payroll'] },
    'At all times, Payroll platform encrypts disks. Kept as evidence: [what it leaves behind].',
  ],
  [
    'New hires must complete the course within 30 days.',
    {},
    'Within 30 days, new hires must complete the course. Kept as evidence: [what it leaves behind].',
  ],
  [
    'Firewall.',
    { performers: ['priya', 'Sam'] },
    '[When], Priya Ramanathan and Sam [does what] against [which list, limit or criterion]. Kept as evidence: [what it leaves behind].',
  ],
])('%s with %j', (text, control, suggestion) => {
  expect(read(text, control, registers).wording.suggestion).toBe(suggestion);
});

test('where nothing is missing nothing is suggested', () => {
  expect(read('Each month the owner compares accounts with contracts and signs.').wording.suggestion).toBeNull();
});
