import { compare } from '../../../src/engine/what-if/compare';
import { lossesBetween } from '../../../src/engine/what-if/losses';
import { aKeyReport, mapped } from '../../checks/a-map';
import { aControl, assessed, aWorkspace, everyMonth, soc2 } from '../a-workspace';

const id = 'no-evidence:C1';
const beside = (key?: true) =>
  assessed({ controls: [aControl({ key }), aControl({ id: 'C2' })], evidence: everyMonth('C2') });
const plain = beside();
const key = beside(true);
const accepted = assessed({
  controls: [aControl(), aControl({ id: 'C2' })],
  evidence: everyMonth('C2'),
  acceptances: [{ finding: id, reason: 'r', approver: 'a', accepted: '2026-01-01', expires: '2026-12-31' }],
});

const moved = (...[before, after]: Parameters<typeof compare>) =>
  compare(before, after).findings.filter((finding) => finding.id === id);

test('a finding that weighs less afterwards is lighter, one that weighs more graver', () => {
  expect(moved(key, plain)).toMatchObject([{ move: 'lighter', from: 'high', to: 'medium' }]);
  expect(moved(plain, key)).toMatchObject([{ move: 'graver', from: 'medium', to: 'high' }]);
  expect(moved(plain, plain)).toEqual([]);
});

test('an accepted finding counts as closed on either side', () => {
  expect(moved(plain, accepted)).toMatchObject([{ move: 'gone', to: null }]);
  expect(moved(accepted, plain)).toMatchObject([{ move: 'new', from: null }]);
  expect(moved(accepted, accepted)).toEqual([]);
});

describe('what a change of days gives up', () => {
  const over = (from: string, to: string) => assessed({ reports: { soc2: { ...soc2, period: { from, to } } } });
  const whole = over('2026-01-01', '2026-06-30');
  const short = over('2026-03-01', '2026-04-30');
  const losses = (before: typeof whole, after: typeof whole, neededBy?: string) =>
    lossesBetween(before, after, aWorkspace(neededBy === undefined ? {} : { engagement: { audience: { neededBy } } }))
      .filter(({ kind }) => kind === 'period' || kind === 'deadline')
      .map(({ says }) => says);
  const seldom = expect.stringContaining('less than three months') as string;
  const late = expect.stringContaining('is needed by') as string;

  test('a period under three months is a loss where it was longer before', () => {
    expect(losses(whole, short)).toContainEqual(seldom);
    expect(losses(short, over('2026-03-02', '2026-05-01'))).not.toContainEqual(seldom);
  });

  test('a deadline is lost only where it could be met before', () => {
    const next = over('2026-02-01', '2026-07-31');
    expect(losses(whole, next, '2026-09-01')).toContainEqual(late);
    expect(losses(whole, next, '2026-07-15')).not.toContainEqual(late);
    expect(losses(whole, next, '2027-01-01')).not.toContainEqual(late);
  });
});

test('a key report is lost where it was shown to be complete and accurate, and is not any more', () => {
  const told = mapped({ keyReports: [aKeyReport({})] });
  const [report] = told.map.keyReports;
  if (!report) throw new Error('There is a key report.');
  const as = (state: typeof report.state) => ({ ...told, map: { ...told.map, keyReports: [{ ...report, state }] } });
  const lost = (before: typeof told, after: typeof told) =>
    lossesBetween(before, after, aWorkspace()).filter(({ kind }) => kind === 'key-report').length;
  expect(lost(as('proven'), as('unproven'))).toBe(1);
  expect(lost(as('unproven'), as('unproven'))).toBe(0);
  expect(lost(as('proven'), as('proven'))).toBe(0);
});
