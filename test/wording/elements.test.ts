import fc from 'fast-check';
import { read } from './read';

/** Texts as good registers have them: nothing is to be remarked. */
const good = [
  'Each quarter the security lead compares active accounts with the staff list and signs the list.',
  'On the day a termination is entered, the HR system opens a ticket and IT disables the account within one business day.',
  'The system automatically rejects duplicate invoice numbers and logs each rejection.',
  'User access reviews are conducted by the IT Security team quarterly against the HR roster; removals are tracked in tickets.',
  'Changes are approved in the ticket by the product owner before they are merged.',
  'The repository refuses a merge without the approval of a second developer and keeps the record.',
  'Before release, a tester who did not write the change runs the regression set and attaches the results to the ticket.',
  'Backups run nightly; the operator checks the status log every business day and reruns failures before noon, with a ticket.',
  'Anyone who notices an incident calls the duty line, and the incident lead opens a ticket.',
  'New hires must complete the security course within 30 days of joining; the HR system keeps the completion date.',
  'Every June the platform team restores the databases into an empty network and records the counts.',
  'The CFO approves wire transfers over 10,000 dollars in the bank portal, which keeps the approval.',
  'Monthly, the controller reconciles the trust account to the bank statement and signs the reconciliation.',
  'Visitors sign in at reception, and the office manager files the log.',
  'The recruiter orders a criminal record check before the start date and files the result.',
  'Production data are encrypted by the key service; the exported configuration is kept.',
  'Dana Fields draws 25 payments each month, recalculates them, and reports the errors to the CFO.',
  'Two people count the cash at closing and both sign the count sheet.',
  'The audit committee, two of whose members are independent, meets each quarter and keeps minutes.',
  'Upon receipt of a request, the privacy officer answers within ten business days and records the answer in the log.',
  'The firewall blocks traffic that no rule allows, and sends its logs to the central store.',
  'Vulnerability scans run weekly by a scanner; the engineer opens a ticket for each finding above severity 7.',
  'Management and the internal auditor go through the open findings each month and record due dates.',
  'The treasurer releases the file at the bank after comparing its total with the register, and signs.',
  'The scheduler starts the nightly job, alerts the operator on failure, and writes the job log.',
  'Whenever a vendor is added, procurement obtains its SOC report and files the review form.',
];

test.each(good)('nothing is remarked of: %s', (text) => {
  const { wording } = read(text, { frequency: 'per-event' });
  expect({ missing: wording.missing, vague: wording.vague }).toEqual({ missing: [], vague: [] });
});

test.each([
  ['Access is reviewed.', ['who', 'when', 'how', 'trace']],
  ['Access is reviewed against the staff list each quarter and recorded.', ['who']],
  // A list that is looked at is no trace of the look.
  ['Review the vendor list.', ['who', 'when', 'how', 'trace']],
  ['Firewall.', ['who', 'what', 'when', 'how', 'trace']],
  ['Management ensures that access is right.', ['what', 'when', 'how', 'trace']],
  ['Dana Fields reviews user access each quarter and signs the list.', ['how']],
  ['The team lead compares accounts with the staff list and signs.', ['when']],
  ['Each month the team lead compares accounts with contracts.', ['trace']],
  ['Access reviews are performed each quarter and documented.', ['who', 'how']],
  ['The company has a formal change management policy.', ['who', 'what', 'when', 'how', 'trace']],
  ['Security is taken seriously.', ['who', 'when', 'trace']],
  // Notes leave out the form of be, and "rules" are no verb there.
  ['Firewall rules reviewed each quarter against the standard and logged.', ['who']],
  ['Employees are required to complete the training each year; HR files the list.', []],
  ['Payments over $500 need the approval of the finance lead before release, in the ticket.', []],
  ['The company strives to ensure that records are kept safe.', ['who', 'what', 'when', 'how', 'trace']],
  ['- The clerk compares the totals each day\n- Differences logged', []],
])('%s lacks %j', (text, missing) => {
  expect(read(text).wording.missing).toEqual(missing);
});

test('what is automated is done by a system, which its field tells', () => {
  const { wording } = read('MFA is enforced for all users.', { nature: 'automated', frequency: 'continuous' });
  expect(wording).toMatchObject({ who: 'a system', missing: ['trace'], fromFields: ['who', 'when'] });
});

test('when and the trace may stand in the register, and are told to stand there', () => {
  const { wording } = read('The team lead compares accounts with contracts.', {
    frequency: 'monthly',
    leaves: 'The list',
  });
  expect(wording).toMatchObject({ when: 'each month', trace: 'The list', fromFields: ['when', 'trace'], missing: [] });
});

test('what is found is quoted from the text', () => {
  expect(
    read('Each quarter the head of IT compares accounts with the staff list, and signs it.').wording,
  ).toMatchObject({
    who: 'the head of IT',
    what: 'compares accounts with the staff list',
    when: 'Each quarter',
  });
});

test('a clause on the side is not what the control is about', () => {
  const { wording } = read('Before a client goes live, a reviewer who keyed none of it compares the settings.');
  expect([wording.who, wording.what]).toEqual(['a reviewer', 'compares the settings']);
});

test.each([
  ['Der Leiter vergleicht jeden Monat die Konten mit der Liste und unterschreibt sie.'],
  ['Le responsable compare les comptes avec la liste du personnel chaque trimestre.'],
  ['El responsable revisa las cuentas de los usuarios cada mes.'],
  ['负责人每月审查访问权限。'],
  ['Ответственный каждый месяц сверяет учётные записи.'],
])('%s is not read, and not judged', (text) => {
  const { wording, clash } = read(text, { frequency: 'annual' });
  expect({ ...wording, clash }).toMatchObject({ state: 'other-language', missing: [], vague: [], suggestion: null });
});

test('no text is no other language', () => {
  expect(read('  ').wording.state).toBe('unwritten');
});

const words = [
  'the',
  'owner',
  'reviews',
  'is',
  'reviewed',
  'by',
  'each',
  'quarter',
  ',',
  '.',
  'Dana',
  'Fields',
  'to',
  'and',
  'who',
  'list',
  'timely',
  'per',
  '%',
  '(',
  'of',
];

test('any text is read, the same each time, and an element is told or missing, never both', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' ')),
      ),
      fc.constantFrom(undefined, 'monthly' as const, 'per-event' as const),
      (text, frequency) => {
        const control = frequency === undefined ? {} : { frequency };
        const { wording } = read(text, control);
        expect(read(text, control).wording).toEqual(wording);
        if (wording.state !== 'read') return;
        for (const element of ['who', 'what', 'when', 'how', 'trace'] as const) {
          expect(wording.missing.includes(element)).toBe(wording[element] === null);
        }
        expect(wording.suggestion === null).toBe(wording.missing.length === 0);
      },
    ),
  );
});

test.each(['reviews, ', 'is reviewed by ', 'timely after ', 'each month ', 'Aa Bb ', '(((', '**', 'A'])(
  'five thousand letters of %j are read like any other text',
  (unit) => {
    expect(read(unit.repeat(5000 / unit.length)).wording.state).toBe('read');
  },
);

test('a comma inside a number parts no clause', () => {
  const { wording } = read('Refunds above 5,000 are approved.', { owner: 'Hal Ito', frequency: 'per-event' });
  expect(JSON.stringify(wording)).not.toMatch(/"000|approves 000| 000 /);
});

test('a month at the head of a sentence is nobody', () => {
  const { who } = read('In January a tax accountant ties the totals of year-end forms to the four returns.').wording;
  expect(who).toBe('a tax accountant');
  expect(read('In March the totals are tied to the returns.').wording.who).toBeNull();
});
