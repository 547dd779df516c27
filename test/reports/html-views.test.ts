import { unknownAccess } from '../../src/reports/view/duties.js';
import { dutyMatrix } from '../../src/reports/view/duty-matrix.js';
import { mapLayout } from '../../src/reports/view/map-layout.js';
import { occurrenceCalendar } from '../../src/reports/view/occurrence-calendar.js';
import { planCalendar } from '../../src/reports/view/plan-calendar.js';
import { partsOfFindings, severityByPart } from '../../src/reports/view/severity-by-part.js';
import type { Assessment } from '../../src/schema/assessment.js';
import { anAssessment } from './an-assessment.js';

const period = { from: '2026-01-01', to: '2026-12-31' };
const ofSoc1 = (assessment: Assessment) => {
  const report = assessment.reports.find((item) => item.report === 'soc1');
  if (!report) throw new Error('no SOC 1 report');
  return report;
};

/** The assessment with these occurrences of its first control for SOC 1. */
const withWindows = (
  missingWindows: readonly { from: string; to: string }[],
  lateWindows: readonly { from: string; to: string }[],
): Assessment => {
  const assessment = anAssessment();
  const [first, ...others] = assessment.controls;
  if (!first) throw new Error('no control');
  const standing = {
    base: 'implemented' as const,
    rung: 'implemented' as const,
    needed: 'operating' as const,
    reasons: [],
    occurrences: {
      expected: 12,
      filled: 9,
      onTime: 8,
      late: lateWindows.length,
      missing: missingWindows.length,
      toCome: 0,
      lateWindows: [...lateWindows],
      missingWindows: [...missingWindows],
    },
  };
  const standings = [{ report: 'soc1' as const, type1: { ...standing, occurrences: null }, type2: standing }];
  return { ...assessment, controls: [{ ...first, standings }, ...others.map((item) => ({ ...item, standings: [] }))] };
};

describe('the calendar of occurrences', () => {
  test('counts a window in the month in which it ends, and months after the assessment are to come', () => {
    const assessment = withWindows(
      [
        { from: '2026-01-01', to: '2026-03-31' },
        { from: '2026-03-01', to: '2026-03-31' },
      ],
      [{ from: '2026-05-01', to: '2026-05-31' }],
    );
    const { months, rows } = occurrenceCalendar(assessment, { ...ofSoc1(assessment), period });
    expect(months).toHaveLength(12);
    expect(rows).toHaveLength(1);
    const states = rows[0]?.cells.map(({ state, missing, late }) => `${state} ${missing} ${late}`);
    expect(states?.slice(0, 5)).toEqual(['clear 0 0', 'clear 0 0', 'missing 2 0', 'clear 0 0', 'late 0 1']);
    expect(states?.slice(9)).toEqual(['clear 0 0', 'to-come 0 0', 'to-come 0 0']);
  });

  test('a report without a period has none', () => {
    const assessment = anAssessment();
    expect(occurrenceCalendar(assessment, { ...ofSoc1(assessment), period: null }).rows).toEqual([]);
  });
});

describe('severity by part', () => {
  test('leaves what management accepted to management, and counts a finding in each part that it bears on', () => {
    const assessment = anAssessment();
    const [finding] = assessment.findings;
    if (!finding) throw new Error('no finding');
    const of = (status: 'open' | 'accepted') => {
      const findings = [
        { ...finding, status, severity: 'high' as const, requirements: assessment.requirements.map(({ id }) => id) },
      ];
      const parts = partsOfFindings({ requirements: assessment.requirements, findings });
      return assessment.reports.flatMap((report) =>
        severityByPart({ findings }, parts, report).map(({ total }) => total),
      );
    };
    expect(of('open').filter((total) => total === 1)).toHaveLength(2);
    expect(of('accepted').every((total) => total === 0)).toBe(true);
  });

  test('counts a finding that bears on several requirements of one part once', () => {
    const assessment = anAssessment();
    const [finding] = assessment.findings;
    const [first] = assessment.requirements;
    if (!finding || !first) throw new Error('no finding');
    const requirements = [first, { ...first, id: `${first.id}-b` }];
    const parts = partsOfFindings({
      requirements,
      findings: [{ ...finding, requirements: requirements.map(({ id }) => id) }],
    });
    expect(parts.get(finding.id)).toHaveLength(1);
  });
});

describe('the matrix of duties', () => {
  const pair = (id: string, duties: string[]) => ({
    id,
    duties,
    severity: 'high' as const,
    risk: '',
    holders: 1,
    mitigated: 0,
    examples: [],
  });

  test('has each pair once, below the diagonal', () => {
    const { duties, rows } = dutyMatrix({ pairs: [pair('A', ['pay', 'approve']), pair('B', ['post', 'pay'])] });
    expect(duties).toEqual(['pay', 'approve', 'post']);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.id ?? null))).toEqual([[], ['A'], ['B', null]]);
  });
});

describe('the layout of the financial map', () => {
  const { map } = anAssessment();

  test('no two boxes stand in one place, and every arrow leads from a box to a box', () => {
    const layout = mapLayout(map);
    expect(layout).not.toBeNull();
    const places = layout?.nodes.map(({ column, row }) => `${column} ${row}`) ?? [];
    expect(new Set(places).size).toBe(places.length);
    const keys = new Set(layout?.nodes.map(({ key }) => key));
    expect(layout?.edges.filter(({ from, to }) => !keys.has(from) || !keys.has(to))).toEqual([]);
  });

  test('without interfaces and key reports there is nothing to draw', () => {
    expect(mapLayout({ ...map, interfaces: [], keyReports: [] })).toBeNull();
  });
});

describe('the plan on a calendar', () => {
  test('every bar lies within it', () => {
    const plan = planCalendar(anAssessment());
    expect(plan?.bars.length).toBeGreaterThan(0);
    expect(plan?.bars.filter(({ left, width }) => left < 0 || width <= 0 || left + width > 100.01)).toEqual([]);
  });

  test('without dated work there is none', () => {
    const assessment = anAssessment();
    expect(planCalendar({ ...assessment, plan: { ...assessment.plan, actions: [] } })).toBeNull();
  });
});

test('roles whose duties nobody named are all counted, also those that no list holds', () => {
  const { duties } = anAssessment();
  const role = { list: 'ledger-roles', system: 'ledger', role: 'Archive', rows: 2 };
  const told = (total: number) =>
    unknownAccess({ ...anAssessment(), duties: { ...duties, unmapped: { total, roles: [role] } } })[0];
  expect(told(3)).toContain('Archive (ledger-roles) (2 not listed).');
  expect(told(1)).toContain('Archive (ledger-roles).');
});
