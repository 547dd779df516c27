import { aControl, assessed, aSystem, aVendor, everyMonth } from '../engine/a-workspace';
import { findingOf, found } from '../engine/read-assessment';

type Changes = Parameters<typeof aVendor>[0];

const current = {
  kind: 'soc2',
  type: 2,
  period: { from: '2025-07-01', to: '2026-06-30' },
  reviewed: '2026-07-10',
} as const;

/** A workspace in which C1 works and relies on the vendor. */
const relying = (changes: Changes, control: Parameters<typeof aControl>[0] = { reliesOn: ['V1'] }) =>
  assessed({ controls: [aControl(control)], evidence: everyMonth('C1'), vendors: [aVendor(changes)] });

const told = (check: string, changes: Changes) =>
  found(relying(changes), check).map(({ severity, data }) => ({ severity, data }));

describe('vendor-decision', () => {
  test('asks where something rests on a vendor that nobody decided about, and less where it only runs a system', () => {
    expect(told('vendor-decision', { subservice: undefined })).toMatchObject([{ severity: 'medium' }]);
    const hosting = assessed({
      systems: [aSystem({ vendor: 'V1' })],
      vendors: [aVendor({ subservice: undefined })],
    });
    expect(findingOf(hosting, 'vendor-decision:V1')).toMatchObject({
      severity: 'low',
      controls: [],
    });
    const outside = assessed({
      systems: [aSystem({ vendor: 'V1', outOfScope: 'Public pages.' })],
      vendors: [aVendor({ subservice: undefined })],
    });
    expect(found(outside, 'vendor-decision')).toEqual([]);
  });

  test('tells a flag that the decision denies, and is silent where they agree', () => {
    const decision = { controlsNeeded: true, watchedByUs: true, reasons: 'We would see it.' };
    expect(told('vendor-decision', { subservice: true, decision })).toMatchObject([{ severity: 'medium' }]);
    expect(told('vendor-decision', { subservice: false, decision })).toEqual([]);
    expect(told('vendor-decision', { subservice: undefined, decision })).toEqual([]);
  });
});

describe('vendor-review', () => {
  test('wants each report that is relied on read by a day that has passed', () => {
    expect(told('vendor-review', { reports: [current] })).toEqual([]);
    const unread = { kind: current.kind, type: current.type, period: current.period };
    expect(told('vendor-review', { reports: [unread] })).toMatchObject([{ severity: 'medium', data: { unread: 1 } }]);
    expect(told('vendor-review', { reports: [{ ...current, reviewed: '2026-07-16' }] })).toHaveLength(1);
  });

  test('wants a note for each exception; one note may speak for all', () => {
    const exceptions = ['Late badges.', { text: 'No test.', impact: 'We test it.' }];
    expect(told('vendor-review', { reports: [{ ...current, exceptions }] })).toMatchObject([
      { severity: 'low', data: { exceptions: 1 } },
    ]);
    expect(told('vendor-review', { reports: [{ ...current, exceptions, impact: 'None here.' }] })).toEqual([]);
  });

  test('an exception that nobody weighed is medium where the organization carries a requirement', () => {
    const reports = [{ ...current, exceptions: ['Late badges.'] }];
    expect(told('vendor-review', { reports, carries: ['R1'] })).toMatchObject([
      { severity: 'medium', data: { unread: 0, exceptions: 1 } },
    ]);
  });

  test('the newest report is to be read even where it is of the wrong kind', () => {
    const other = { kind: 'soc3', period: { from: '2025-07-01', to: '2026-06-30' } } as const;
    expect(told('vendor-review', { reports: [other] })).toMatchObject([{ data: { unread: 1 } }]);
  });
});

test('vendor-bridge tells the faults of a letter, worst where it states changes that nobody weighed', () => {
  const reports = [{ ...current, period: { from: '2025-04-01', to: '2026-03-31' } }];
  const bridge = { signed: '2026-07-01', to: '2026-06-30' };
  expect(told('vendor-bridge', { reports, bridge })).toMatchObject([
    { severity: 'low', data: { faults: ['bridge-unsigned', 'bridge-silent'] } },
  ]);
  const changed = { ...bridge, signer: 'CFO', statements: { changes: 'New owner.' } };
  expect(told('vendor-bridge', { reports, bridge: changed })).toMatchObject([{ severity: 'medium' }]);
});

describe('vendor-cuec', () => {
  test('each one is answered by a control that is written and evidenced, or set aside with a reason', () => {
    const done = { text: 'Review access.', controls: ['C1'] };
    expect(told('vendor-cuec', { cuecs: [done, { text: 'Close ports.', notNeeded: 'We have none.' }] })).toEqual([]);
    expect(told('vendor-cuec', { cuecs: [done, { text: 'Lock tokens.' }] })).toMatchObject([
      { severity: 'medium', data: { unanswered: 1, undesigned: 0, unproven: 0 } },
    ]);
  });

  test('a control without evidence is low, one that nobody wrote down medium', () => {
    const withControl = (control: Parameters<typeof aControl>[0]) =>
      found(
        assessed({
          controls: [aControl({ reliesOn: ['V1'], ...control })],
          vendors: [aVendor({ cuecs: [{ text: 'Review access.', controls: ['C1'] }] })],
        }),
        'vendor-cuec',
      );
    expect(withControl({})).toMatchObject([{ severity: 'low', data: { unproven: 1 } }]);
    expect(withControl({ text: undefined })).toMatchObject([{ severity: 'medium', data: { undesigned: 1 } }]);
  });

  test('what a vendor that nobody relies on expects is no finding', () => {
    expect(
      found(assessed({ vendors: [aVendor({ subservice: false, cuecs: [{ text: 'x' }] })] }), 'vendor-cuec'),
    ).toEqual([]);
  });
});

describe('csoc-unmonitored', () => {
  test('wants a control in operation for each assumption, of its own or for the vendor as a whole', () => {
    expect(told('csoc-unmonitored', { csocs: ['Guards doors.'] })).toMatchObject([{ severity: 'low' }]);
    expect(told('csoc-unmonitored', { reports: [current], csocs: ['Guards doors.'], monitoredBy: ['C1'] })).toEqual([]);
    const one = [{ text: 'Guards doors.', monitoredBy: ['C1'] }, 'Destroys media.'];
    expect(told('csoc-unmonitored', { reports: [current], csocs: one })).toMatchObject([{ data: { open: 1 } }]);
  });

  test('a control that is only written watches nothing', () => {
    const idle = assessed({
      controls: [aControl()],
      vendors: [aVendor({ csocs: ['Guards doors.'], monitoredBy: ['C1'] })],
    });
    expect(findingOf(idle, 'csoc-unmonitored:V1').condition).toContain('not in operation: C1');
  });
});

test.each([
  [undefined, 'low', ['no-contract']],
  [{}, 'low', ['no-right-to-audit', 'no-notice']],
  [{ rightToAudit: false, breachNotice: '24 hours' }, 'medium', ['no-right-to-audit']],
  [{ rightToAudit: true, breachNotice: '24 hours', until: '2026-07-14' }, 'medium', ['expired']],
  [{ rightToAudit: true, breachNotice: '24 hours', from: '2026-07-16' }, 'medium', ['not-begun']],
] as const)('vendor-contract: %j', (contract, severity, lacks) => {
  expect(told('vendor-contract', { contract })).toMatchObject([{ severity, data: { lacks } }]);
});

test('vendor-contract is silent about a contract in force that secures what is relied on', () => {
  expect(told('vendor-contract', { contract: { rightToAudit: true, breachNotice: '24 hours' } })).toEqual([]);
});

test('nested-subservice asks how a carved-out organization behind the vendor is looked at', () => {
  const behind = (nested: object) => ({ reports: [{ ...current, subservice: [{ name: 'Ironvale', ...nested }] }] });
  expect(told('nested-subservice', behind({}))).toMatchObject([{ severity: 'low', data: { nested: ['Ironvale'] } }]);
  expect(told('nested-subservice', behind({ impact: 'Its report is read.' }))).toEqual([]);
  expect(told('nested-subservice', behind({ method: 'inclusive' }))).toEqual([]);
});

describe('vendor-report-due', () => {
  const ended = (to: string) => ({ reports: [{ ...current, period: { from: '2025-01-01', to } }] });

  // A year after its end and 90 days more: 2025-04-16 gives 2026-07-15, the day of the assessment.
  test.each([
    ['2025-04-15', true],
    ['2025-04-16', false],
    ['2025-05-31', false],
  ])('a report that ended on %s: overdue %s', (to, overdue) => {
    expect(told('vendor-report-due', ended(to))).toMatchObject([{ data: { overdue } }]);
  });

  test('a report that is not due within 45 days is no finding', () => {
    expect(told('vendor-report-due', ended('2025-06-01'))).toEqual([]);
    expect(told('vendor-report-due', { reports: [current] })).toEqual([]);
  });
});
