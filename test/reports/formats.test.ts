import { reports, findReport } from '../../src/reports/index';
import type { Assessment } from '../../src/schema/assessment';
import { anAssessment } from './an-assessment';
import { hostileTexts, madeHostile } from './hostile';
import { readTables } from './read-tables';

const render = async (name: string, assessment: Assessment): Promise<string> => {
  const content = (await findReport(name)?.load())?.(assessment);
  if (content === undefined) throw new Error(`no format ${name}`);
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
};

/** What each line is, so that two renderings can be compared by their structure. */
const shapeOf = (markdown: string): string[] =>
  markdown.split('\n').map((line) => /^(#+ |- |\d+\. |\|)|^$/.exec(line)?.[0] ?? 'text');

/** How each format shows that hostile text did nothing in it. A new format needs an entry here. */
const harmless: Readonly<Record<string, (text: string, plain: string) => void>> = {
  markdown: (text, plain) => {
    const markup = text.replace(/\\[^A-Za-z0-9\s]|`[^`\n]+`/g, '');
    expect(markup).not.toMatch(/[<>]|:\/\/|\w@|!\[|\]\((?!#)/);
    expect(shapeOf(text)).toEqual(shapeOf(plain));
    expect(readTables(text).map((table) => table.map((row) => row.length))).toEqual(
      readTables(plain).map((table) => table.map((row) => row.length)),
    );
  },
  json: (text) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  },
};

test('every format has a name and an extension of its own', () => {
  expect(new Set(reports.map((report) => report.name)).size).toBe(reports.length);
  expect(new Set(reports.map((report) => report.extension)).size).toBe(reports.length);
});

test('a name that no format has finds nothing', () => {
  expect(findReport('toString')).toBeUndefined();
});

describe.each(reports.map((report) => report.name))('%s', (name) => {
  test('the same assessment gives the same bytes, however often', async () => {
    const first = await render(name, anAssessment());
    await render(name, anAssessment({ asOf: '2026-11-01' }));
    expect(await render(name, anAssessment())).toBe(first);
  });

  test('rendering leaves the assessment as it was', async () => {
    const assessment = anAssessment();
    await render(name, assessment);
    expect(assessment).toEqual(anAssessment());
  });

  test('says that it is no attestation', async () => {
    expect(await render(name, anAssessment())).toContain(anAssessment().attestation);
  });

  test('never calls an organization compliant or certified', async () => {
    expect(await render(name, anAssessment())).not.toMatch(/compliant|certified|certification|\bpass(es|ed)?\b/i);
  });

  test.each(hostileTexts)('does nothing with %j', async (text) => {
    expect(Object.keys(harmless)).toContain(name);
    harmless[name]?.(
      await render(name, madeHostile(anAssessment(), text)),
      await render(name, madeHostile(anAssessment(), 'z')),
    );
  });

  test('renders an assessment that has nothing in it', async () => {
    const nothing = anAssessment({
      services: [],
      commitments: [],
      exclusions: [],
      subservice: [],
      catalogs: [],
      inputs: [],
      reports: [],
      requirements: [],
      controls: [],
      findings: [],
      order: [],
      evidenceRequests: [],
      overlap: { shared: [], soc1Only: [], soc2Only: [], neither: [] },
    });
    expect(await render(name, nothing)).toContain(nothing.attestation);
  });
});

test('JSON gives the assessment back', async () => {
  expect(JSON.parse(await render('json', anAssessment()))).toEqual(anAssessment());
});
