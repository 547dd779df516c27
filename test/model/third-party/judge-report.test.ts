import { judgeReport } from '../../../src/model/third-party/judge-report';
import type { VendorReport } from '../../../src/schema/registers';
import { scopesOf, soc1, soc2, typeOne } from '../../engine/a-workspace';

const [one, two] = scopesOf({ reports: { soc1, soc2 } });
const [date] = scopesOf({ reports: typeOne() });
if (!one || !two || !date) throw new Error('no scope');

const period = { from: '2025-07-01', to: '2026-06-30' };

test.each([
  [{ kind: 'soc2', type: 2, period }, one, 'wrong-kind', /needs a SOC 1 report/],
  [{ kind: 'soc3', period }, two, 'wrong-kind', /for the public/],
  [{ kind: 'iso27001' }, two, 'wrong-kind', /no SOC 1 or SOC 2 report/],
  [{ kind: 'soc1', type: 1, asOf: '2026-06-30' }, one, 'wrong-type', /type 1 report, of one day/],
  [{ kind: 'soc1', type: 2 }, one, 'undated', /neither period nor date/],
  [{ kind: 'soc1', type: 2, period: { from: '2026-01-01', to: '2026-12-31' } }, one, 'not-yet', /2026-07-15/],
  [{ kind: 'soc1', type: 2, period, issued: '2026-08-01' }, one, 'not-yet', /issued/],
  [{ kind: 'soc1', type: 2, period, opinion: 'disclaimer' }, one, 'no-reliance', /disclaimer/],
  [{ kind: 'soc1', type: 2, period: { from: '2025-01-01', to: '2025-12-31' } }, one, 'too-old', /before the period/],
  [{ kind: 'soc2', type: 1, asOf: '2025-01-01' }, date, 'too-old', /396 are the limit/],
  [{ kind: 'soc1', type: 2, period }, two, 'fits', /kind and type needed/],
  [{ kind: 'soc2', type: 2, period, opinion: 'qualified' }, two, 'fits', /nobody has written down/],
] as [VendorReport, typeof one, string, RegExp][])('%j', (report, scope, fit, says) => {
  const judged = judgeReport(report, scope, '2026-07-15');
  expect([judged.fit, says.test(judged.says)]).toEqual([fit, true]);
});
