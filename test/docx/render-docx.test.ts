import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renderDocx } from '../../src/reports/docx/render-docx';
import { mostBlocks } from '../../src/reports/docx/chapters/finding-blocks';
import { sections } from '../../src/reports/markdown/sections';
import type { RenderOptions } from '../../src/reports/report';
import { columnWidths } from '../../src/reports/docx/draw/column-widths';
import { anAssessment } from '../reports/an-assessment';

const rendered = (options: RenderOptions, assessment = anAssessment()): Uint8Array => {
  const content = renderDocx(assessment, options);
  if (!(content instanceof Uint8Array)) throw new Error('no bytes');
  return content;
};
const bytesOf = (template?: Uint8Array): Uint8Array => rendered({ edition: 'full', ...(template ? { template } : {}) });
const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const body = (): string => partOf(bytesOf(), 'word/document.xml');
const short = (assessment = anAssessment()): string => partOf(rendered({}, assessment), 'word/document.xml');
const headings = (xml: string): string[] =>
  [...xml.matchAll(/<w:pStyle w:val="Heading\d"\/>.*?<\/w:p>/g)].map(([text]) => text.replace(/<[^>]*>/g, ''));

test('chapters are headings that Word knows, in its contents with links to them', () => {
  const text = body();
  expect(text).toContain('<w:pStyle w:val="Title"/>');
  const anchors = [...text.matchAll(/<w:hyperlink w:anchor="(h_\d+)"/g)].map(([, anchor = '']) => anchor);
  const marks = new Set([...text.matchAll(/<w:bookmarkStart w:id="\d+" w:name="(h_\d+)"/g)].map(([, name]) => name));
  expect(anchors.length).toBeGreaterThan(15);
  expect(anchors.filter((anchor) => !marks.has(anchor))).toEqual([]);
  expect(text).toContain('TOC \\o "1-2"');
});

test('every table with a header repeats it, and no row is split', () => {
  const text = body();
  const tables = text.split('<w:tbl>').slice(1);
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables.filter((one) => one.includes('w:firstRow="1"'))) expect(table).toContain('<w:tblHeader/>');
  expect(text.split('<w:tr>').length).toBe(text.split('<w:cantSplit/>').length);
});

test('cells take the whole width that their table has', () => {
  for (const [, grid = '', rows = ''] of body().matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>(.*?)<\/w:tbl>/g)) {
    const columns = grid.split('<w:gridCol').length - 1;
    for (const row of rows.split('<w:tr>').slice(1)) {
      const spans = [...row.matchAll(/<w:tcPr>(.*?)<\/w:tcPr>/g)].map(([, look = '']) =>
        Number(/w:gridSpan w:val="(\d+)"/.exec(look)?.[1] ?? 1),
      );
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
    }
  }
});

test('the matrix lies on landscape pages and the findings do not', () => {
  // The orientation of a section stands at its end.
  const upright = body()
    .split('</w:sectPr>')
    .filter((section) => !section.includes('w:orient="landscape"'));
  expect(upright.join('')).toMatch(/Heading3"\/>(?:(?!<\/w:p>).)*Finding 1: /);
  expect(body()).toMatch(/Appendix A\. Control matrix[\s\S]*w:orient="landscape"/);
});

test('a finding has room for the response of management, or the response', () => {
  const text = body();
  expect(text.split('Management response').length - 1).toBe(anAssessment().findings.length);
  expect(text).toContain('w:hRule="atLeast"');
});

test('the edition of sensible length is the usual one; it says what it leaves out and where that stands', () => {
  const chapters = headings(short()).map((title) => title.replace(/^(?:\d+|Appendix \w)\. /, ''));
  expect(chapters).toEqual(expect.arrayContaining(['Executive summary', 'Gap register', 'Control matrix']));
  expect(chapters).not.toContain('Request list for the auditor');
  expect(chapters.at(-1)).toBe('What this edition leaves out');
  const [, last = ''] = short().split('What this edition leaves out</w:t>').slice(-2);
  for (const title of sections.map((section) => section.title).filter((one) => !chapters.includes(one)))
    expect(last).toContain(title);
  expect(last).toContain('Evidence requests');
});

test('the full edition has every chapter of the Markdown report, and leaves nothing out', () => {
  const chapters = headings(body()).map((title) => title.replace(/^(?:\d+|Appendix \w)\. /, ''));
  expect(chapters).toEqual(expect.arrayContaining(sections.map(({ title }) => title)));
  expect(body()).not.toContain('What this edition leaves out');
});

test('in the usual edition critical and high findings have a block, and the table names all', () => {
  const assessment = anAssessment();
  const [first, ...others] = assessment.findings;
  if (!first) throw new Error('no finding');
  const text = short(
    anAssessment({
      findings: [{ ...first, severity: 'high' }, ...others.map((item) => ({ ...item, severity: 'low' as const }))],
    }),
  );
  const blocks = headings(text).filter((title) => title.startsWith('Finding '));
  expect(blocks).toEqual([`Finding 1: ${first.title}`]);
  for (const { title } of others) expect(text).toContain(title);
  expect(text).toContain('1 other finding stands in the register alone');
});

test('no more blocks than a reader takes, and the others are counted', () => {
  const [first] = anAssessment().findings;
  if (!first) throw new Error('no finding');
  const many = Array.from({ length: 300 }, (_, at) => ({
    ...first,
    id: `${first.check}:X-${at}`,
    severity: 'high' as const,
  }));
  const count = (xml: string): number => headings(xml).filter((title) => title.startsWith('Finding ')).length;
  expect(count(short(anAssessment({ findings: many })))).toBe(mostBlocks.short);
  expect(short(anAssessment({ findings: many }))).toContain(`${300 - mostBlocks.short} other findings stand`);
  expect(count(partOf(rendered({ edition: 'full' }, anAssessment({ findings: many })), 'word/document.xml'))).toBe(
    mostBlocks.full,
  );
});

test('no day of the clock is in the file', () => {
  expect(partOf(bytesOf(), 'docProps/core.xml')).toContain('2026-10-15T00:00:00Z');
});

test('widths add up and give the longest word its place', () => {
  const widths = columnWidths(['Id', 'Text'], [['implemented', 'a '.repeat(500)]], 9000);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9000);
  expect(widths[0]).toBeGreaterThan(1200);
});

const aTemplate = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const styles = (inner: string): string =>
  `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:styles>`;

test('a template gives its styles by name, whatever their ids; those it lacks are added', () => {
  const bytes = bytesOf(
    aTemplate({
      'word/styles.xml': styles(
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Firm line"/></w:style>',
      ),
      'word/document.xml': '<w:pgSz w:w="11906" w:h="16838"/>',
      'word/vbaProject.bin': 'x',
    }),
  );
  const text = partOf(bytes, 'word/document.xml');
  expect(text).toContain('<w:pStyle w:val="berschrift1"/>');
  expect(text).not.toContain('<w:pStyle w:val="Title"/>');
  expect(text).toContain('<w:pStyle w:val="SocGapTitle"/>');
  expect(text).toContain('w:w="11906"');
  expect(partOf(bytes, 'word/styles.xml')).not.toContain('numPr');
  expect(Object.keys(unzipSync(bytes))).not.toContain('word/vbaProject.bin');
});

test.each([
  ['what is no zip', new Uint8Array([1, 2, 3])],
  ['a zip without styles', aTemplate({ 'a.txt': 'a' })],
  ['a document type', aTemplate({ 'word/styles.xml': `<!DOCTYPE a>${styles('')}` })],
  ['a bomb', aTemplate({ 'word/styles.xml': ' '.repeat(9 * 1024 * 1024) })],
])('%s is refused as a template', (_name, bytes) => {
  expect(() => bytesOf(bytes)).toThrow(/template/);
});

const has = (program: string, args: readonly string[]): boolean => spawnSync(program, args).status === 0;
const withPython = has('/usr/bin/python3', ['-c', 'import docx']) ? test : test.skip;

withPython('python-docx reads it: headings, tables, orientation (skipped without python3-docx)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'soc-gap-docx-'));
  try {
    writeFileSync(join(folder, 'a.docx'), bytesOf());
    const script = [
      'import docx, json, sys',
      'd = docx.Document(sys.argv[1])',
      'print(json.dumps([[p.style.name for p in d.paragraphs if p.style.name.startswith("Heading")][:1], len(d.tables), sorted(set(int(s.orientation) for s in d.sections)), d.core_properties.title]))',
    ].join('\n');
    const out = execFileSync('/usr/bin/python3', ['-c', script, join(folder, 'a.docx')], { encoding: 'utf8' });
    const [names, tables, orientations, title] = JSON.parse(out) as [string[], number, number[], string];
    expect(names[0]).toMatch(/^Heading/);
    expect(tables).toBeGreaterThan(20);
    expect(orientations).toEqual([0, 1]);
    expect(title).toBe('Readiness assessment of Brightwater Payroll');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const withOffice = has('soffice', ['--version']) && has('pdftotext', ['-v']) ? test : test.skip;

withOffice(
  'LibreOffice prints it with numbered pages (skipped without LibreOffice and poppler)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'soc-gap-docx-'));
    try {
      writeFileSync(join(folder, 'a.docx'), bytesOf());
      const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
      execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')]);
      execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), join(folder, 'a.txt')]);
      const text = readFileSync(join(folder, 'a.txt'), 'utf8');
      expect(text).toMatch(/Page 2 of \d+/);
      expect(text).toContain('Appendix A. Control matrix');
      expect(text).toContain(anAssessment().attestation);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
