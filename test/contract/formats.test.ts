import fc from 'fast-check';
import { reports, findReport } from '../../src/reports/index.js';
import type { Assessment } from '../../src/schema/assessment.js';
import { anAssessment } from '../reports/an-assessment.js';
import { hostileTexts, madeHostile } from '../reports/hostile.js';
import { renderFiles, renderText } from '../reports/render.js';
import { harmless } from './harmless.js';
import { forbiddenWords } from './words.js';

const names = reports.map((report) => report.name);

test('every format has a name and an extension of its own', () => {
  expect(new Set(names).size).toBe(reports.length);
  expect(new Set(reports.map((report) => report.extension)).size).toBe(reports.length);
});

test('a name that no format has finds nothing', () => {
  expect(findReport('toString')).toBeUndefined();
});

test('every format says how hostile text is harmless in it', () => {
  expect(Object.keys(harmless).sort()).toEqual([...names].sort());
});

/** Every list of it empty. */
const emptied = (assessment: Assessment): Assessment => ({
  ...(Object.fromEntries(
    Object.entries(assessment).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
  ) as unknown as Assessment),
  schedule: { ...assessment.schedule, tasks: [], reports: [] },
});

describe.each(names)('%s', (name) => {
  test('the same assessment gives the same bytes, however often', async () => {
    const first = await renderText(name, anAssessment());
    await renderText(name, anAssessment({ asOf: '2026-11-01' }));
    expect(await renderText(name, anAssessment())).toBe(first);
  });

  test('rendering leaves the assessment as it was', async () => {
    const assessment = anAssessment();
    await renderText(name, assessment);
    expect(assessment).toEqual(anAssessment());
  });

  test('several files only where it says so, each of a plain name of its own', async () => {
    const files = await renderFiles(name, anAssessment());
    if (findReport(name)?.several !== true) expect(files).toHaveLength(1);
    else expect(files.filter((file) => !/^[a-z-]+\.[a-z]+$/.test(file.name))).toEqual([]);
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length);
  });

  test('says that it is no attestation', async () => {
    expect(await renderText(name, anAssessment())).toContain(anAssessment().attestation);
  });

  test('calls nobody compliant or certified', async () => {
    const text = await renderText(name, anAssessment());
    expect(forbiddenWords(text)).toEqual([]);
    expect(text).not.toMatch(/\bpass(es|ed)?\b/i);
  });

  test.each(hostileTexts)('does nothing with %j', async (text) => {
    harmless[name]?.(
      await renderFiles(name, madeHostile(anAssessment(), text)),
      await renderFiles(name, madeHostile(anAssessment(), 'z')),
    );
    harmless[name]?.(
      await renderFiles(name, madeHostile(anAssessment(), text, 'before')),
      await renderFiles(name, madeHostile(anAssessment(), 'z', 'before')),
    );
  });

  test('does nothing with any text', async () => {
    const plain = await renderFiles(name, madeHostile(anAssessment(), 'z'));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        harmless[name]?.(await renderFiles(name, madeHostile(anAssessment(), text)), plain);
      }),
      { numRuns: 40 },
    );
  });

  test('renders texts of 20,000 characters', async () => {
    harmless[name]?.(
      await renderFiles(name, madeHostile(anAssessment(), `<b>\u{1f600}${'long & '.repeat(2857)}`)),
      await renderFiles(name, madeHostile(anAssessment(), 'z')),
    );
  });

  test('renders an assessment that has nothing in it', async () => {
    const nothing = emptied(anAssessment());
    expect(await renderText(name, nothing)).toContain(nothing.attestation);
  });
});

test.each(hostileTexts.filter((_, index) => index % 5 === 0))(
  'the full edition of docx does nothing with %j',
  async (text) => {
    const options = { edition: 'full' } as const;
    harmless.docx?.(
      await renderFiles('docx', madeHostile(anAssessment(), text, 'before'), options),
      await renderFiles('docx', madeHostile(anAssessment(), 'z', 'before'), options),
    );
  },
);

test.each(names)('%s says of a redacted copy that it is one', async (name) => {
  const text = await renderText(name, anAssessment({ redacted: ['people', 'vendors'] }));
  if (name === 'json') expect(JSON.parse(text)).toMatchObject({ redacted: ['people', 'vendors'] });
  else expect(text).toContain('names of people and vendors');
  expect(await renderText(name, anAssessment())).not.toContain('names of people');
});

test('JSON gives the assessment back', async () => {
  expect(JSON.parse(await renderText('json', anAssessment()))).toEqual(anAssessment());
});

test.each([
  ['csv', '=1+1\r\n'],
  ['github', '::error file=a::x\n::error::y\n'],
  ['sarif', '{"uri":"a b"}'],
  ['junit', '<a>1 & 2</a>'],
  ['oscal-poam', '{"title":"<b>"}'],
  ['markdown', '<b>\n'],
  ['html', '<p onclick="x">a</p>'],
])('it would be caught in %s', (name, content) => {
  const files = [{ name: 'a', content }];
  expect(() => harmless[name]?.(files, files)).toThrow();
});
