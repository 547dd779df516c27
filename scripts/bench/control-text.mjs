const often = {
  annual: 'Once a year',
  quarterly: 'Each quarter',
  monthly: 'Each month',
  weekly: 'Every week',
  'business-daily': 'Every business day',
  'per-event': 'For each request',
};

const deeds = [
  'compares the accounts in the system with the list of staff, removes those that fit nobody',
  'reconciles the total of the incoming file with the ledger, clears each difference above one dollar',
  'draws the list of changes from the tracker, matches each with its approved ticket',
  'checks the amount, the payee and the approval of each item against the contract',
  'restores the newest copy into an empty network, counts the rows against the source',
  'inspects the alerts of the scanner, opens a ticket for each that is rated high',
  'recalculates ten items from the rate table, compares the results with the statement',
  'walks through the list of open exceptions, assigns each to a person with a due date',
  'obtains the report of the provider, maps its exceptions to our own controls',
  'compares the settings of the firewall with the approved baseline, reverts what differs',
  'verifies that both approvals stand on the form before the record is released',
];

const ends = [
  'and signs the result in the register.',
  'and files the signed list with the ticket.',
  'and records the outcome with date and initials.',
  'and sends the minutes to the owner of the process, who approves them.',
  'and attaches the export with its query and row count.',
];

const vague = 'The team reviews what is necessary for the subject in a timely manner, as appropriate.';

/** The text of the nth control: who, when, what, how and the trace, about the subject it is mapped to; every tenth leaves that open. */
export const controlText = (n, frequency, subject) =>
  n % 10 === 9
    ? vague.replace('the subject', subject.toLowerCase())
    : `${often[frequency]} the owner of area ${n % 97}, for ${subject.toLowerCase()}, ${deeds[n % deeds.length]} ${ends[Math.floor(n / 7) % ends.length]}`;
