import { anchorOf } from '../../src/reports/markdown/heading-link';
import { renderMarkdown } from '../../src/reports/markdown/render-markdown';
import { anAssessment } from './an-assessment';
import { somePlan } from './some-plan';
import { madeHostile } from './hostile';
import { readTables } from './read-tables';

/** A chapter's text by the words of its heading. */
const chapter = (markdown: string, title: string): string => {
  const found = markdown.split(/^## /m).find((part) => part.replace(/^\d+\. /, '').startsWith(`${title}\n`));
  if (found === undefined) throw new Error(`no chapter ${title}`);
  return found;
};

const rendered = renderMarkdown(anAssessment());

test.each(['z', '| [x](y) `c` Ünï # ?', 'a\u202eb https://a.example'])(
  'every link leads to a heading, also with %j in all texts',
  (text) => {
    const markdown = renderMarkdown(madeHostile(anAssessment(), text));
    const shown = (heading: string): string => heading.replace(/\\(.)|`/g, '$1').replace(/&[lg]t;/g, '');
    const anchors = new Set([...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(shown(heading))));
    const links = [...markdown.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = '']) => decodeURIComponent(anchor));
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  },
);

test('every table row has as many cells as its heading', () => {
  expect(readTables(rendered).length).toBeGreaterThan(15);
});

test('no chapter is empty, whatever is missing', () => {
  const bare = renderMarkdown(
    anAssessment({ reports: [], requirements: [], controls: [], findings: [], order: [], evidenceRequests: [] }),
  );
  for (const part of bare.split(/^#{2,4} /m).slice(2)) expect(part.trim().split('\n').length).toBeGreaterThan(1);
});

test('SOC 1 carries the line on restricted use, SOC 2 alone does not', () => {
  const { reports } = anAssessment();
  expect(rendered).toContain('**Restricted use.**');
  expect(renderMarkdown(anAssessment({ reports: reports.filter((report) => report.report === 'soc2') }))).not.toContain(
    'Restricted use',
  );
});

test('the summary sets both types side by side with all their counts', () => {
  const [figures] = readTables(chapter(rendered, 'Executive summary'));
  expect(figures).toEqual([
    ['Report', 'Looks at', 'Requirements', 'Ready', 'At risk', 'Not ready', 'Not assessed', 'Not applicable'],
    ['SOC 1 type 1', 'on 2026-09-30', '1', '1', '0', '0', '0', '0'],
    ['**SOC 1 type 2**', 'from 2026-01-01 to 2026-09-30', '1', '0', '1', '0', '0', '0'],
    ['**SOC 2 type 1**', 'on 2026-09-30', '1', '0', '1', '0', '0', '0'],
  ]);
});

test('no share stands without its counts', () => {
  expect(rendered).not.toMatch(/\d ?%|per ?cent/);
});

test('one is singular', () => {
  expect(chapter(rendered, 'Executive summary')).toContain('1 requirement in scope');
  expect(rendered).not.toMatch(/\b1 (requirements|findings|points|controls|requests|catalogs)\b/);
});

test('the summary names the earliest clean start of the schedule, and what no estimate covers', () => {
  const summary = chapter(rendered, 'Executive summary');
  expect(summary).toContain('If everything goes as estimated, a clean period can start on 2026-10-22 at the earliest.');
  expect(summary).toContain('Of 1 requirement nothing is on record: nobody can say what it needs');
});

test('reports that can start on different days are told apart, and one without a day says why', () => {
  const { schedule } = anAssessment();
  const [first, second] = schedule.reports;
  if (!first || !second) throw new Error('two reports are needed');
  const summaryOf = (change: Partial<typeof second>): string => {
    const reports = [first, { ...second, ...change }];
    return chapter(renderMarkdown(anAssessment({ schedule: { ...schedule, reports } })), 'Executive summary');
  };
  expect(summaryOf({ start: '2027-01-05' })).toContain(
    'a clean SOC 1 period can start on 2026-10-22 and a clean SOC 2 period can start on 2027-01-05 at the earliest.',
  );
  expect(summaryOf({ start: null, undated: 'no-capacity' })).toContain(
    'No start of a SOC 2 period can be named: somebody whose work it waits for has no time for readiness work (capacity 0).',
  );
});

test('an accepted finding does not stand in the way of a period', () => {
  const findings = anAssessment().findings.map((finding) => ({ ...finding, status: 'accepted' as const }));
  expect(renderMarkdown(anAssessment({ findings }))).toContain(
    'No open finding stands in the way of starting a type 2 period.',
  );
});

test('a finding in the register has all its fields', () => {
  const [, block = ''] = chapter(rendered, 'Gap register').split('### Finding 1: ');
  const fields =
    'Id,Severity,Reports,Requirements,Controls,Condition,Criteria,Cause,Effect,Recommendation,Stands in the way of a clean period,Compensating controls,Close first,Effort,Owner,Due,Management response,Status,Acceptance,Closing evidence,Recorded in';
  expect([...(block.split('### ')[0]?.matchAll(/^- \*\*([^:]*):\*\*/gm) ?? [])].map(([, name]) => name)).toEqual(
    fields.split(','),
  );
});

describe('the remediation plan', () => {
  const plan = chapter(rendered, 'Remediation plan');
  const [before = [], during = [], reasons = [], waste = []] = readTables(plan);

  test('has a table a phase, each action with findings, owner, days, what it waits for and its terms', () => {
    expect(before).toHaveLength(2);
    expect(before[1]?.slice(4)).toEqual([
      'not named; usually: Head of security',
      '0.5 to 1 person-day',
      '2026-10-16 to 2026-10-21',
      'none',
      'severity 4 × reach 2 × demand 1.5 × posture 1 ÷ effort 1 = 12 (asked in: access reviews)',
    ]);
    expect(before[1]?.[1]).toBe('AC-01 Access review: name an owner (holds the start back)');
    expect(during[1]?.[3]).toMatch(/^\[1\]\(#finding-1-/);
    expect(during[1]?.slice(6, 8)).toEqual(['2026-10-22 to 2026-10-27, closed 2026-11-30', '1']);
    expect(plan).toContain('The last day for it is 2026-12-31.');
    expect(plan).not.toContain('### Before fieldwork');
  });

  test('says of each action why it stands there and what will prove it', () => {
    expect(reasons[2]).toEqual([
      '2',
      'operate:REC-01',
      'perform and show',
      'Only what is performed within the period leaves evidence of it. After 1: A control is written before it leaves evidence.',
      'Evidence of REC-01, dated.',
    ]);
  });

  test('says what is quick to win and what could be dropped, of how many and what it frees', () => {
    expect(plan).toContain('Action 1: AC-01 Access review: name an owner. It takes no more than one person-day');
    expect(plan).toContain('1 of 2 controls in service could be dropped from the report');
    expect(waste[1]?.slice(3)).toEqual(['Stays: AC-01.', '12 evidence items and about 0.75 person-days a year']);
  });

  test('says that there is nothing to do or to drop where there isn’t', () => {
    const empty = { ...somePlan, actions: [], waste: [] };
    const text = chapter(renderMarkdown(anAssessment({ plan: empty })), 'Remediation plan');
    expect(text).toContain('None. No finding is open');
    expect(text).toContain('None of 2 controls in service');
  });
});

test('missing occurrences are told by date', () => {
  const [rows = []] = readTables(chapter(rendered, 'Operating effectiveness'));
  expect(rows[1]).toEqual([
    'REC-01 Trust account reconciliation',
    'monthly',
    '9',
    '7',
    '1',
    '1',
    '0',
    '2026-05-01 to 2026-05-31',
  ]);
});

test('a control that stands differently in two reports says so', () => {
  expect(chapter(rendered, 'Control matrix')).toContain('SOC 1: implemented, SOC 2: designed');
});

test('excluded requirements stand with their reason', () => {
  expect(chapter(rendered, 'Scope')).toContain(
    '| The category privacy is not part of this report. | 1 | P1.1 Privacy notice |',
  );
});

test('points that nobody spoke of are listed under their requirement', () => {
  const open = chapter(rendered, 'Points not assessed');
  expect(open).toContain('### CC6.1 Logical access: 1 of 2');
  expect(open).toContain('- **CC6.1.p2** Sign-in asks for a second factor.');
});

test('inputs and catalogs stand with their hashes', () => {
  expect(chapter(rendered, 'Catalogs and inputs')).toContain(`| controls.yaml | 1234 | ${'c'.repeat(64)} |`);
});

test('a heading keeps the # at its end', () => {
  const markdown = renderMarkdown(anAssessment({ organization: { name: 'Team #', description: null } }));
  expect(markdown.split('\n')[0]).toBe('# Readiness assessment of Team \\#');
});

test('a finding about no requirement says none instead of leaving its cell empty', () => {
  const findings = anAssessment().findings.map((finding) => ({ ...finding, requirements: [] }));
  const [rows = []] = readTables(chapter(renderMarkdown(anAssessment({ findings })), 'Gap register'));
  expect(rows.slice(1).map((row) => row[3])).toEqual(['none', 'none']);
});
