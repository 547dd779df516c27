import { strFromU8, unzipSync } from 'fflate';
import type { Brand } from '../../src/model/brand';
import { darkColor } from '../../src/reports/brand/dark-color';
import { renderDocx } from '../../src/reports/docx/render-docx';
import { renderXlsx } from '../../src/reports/xlsx/render-xlsx';
import { anAssessment } from '../reports/an-assessment';

const brand = (change: Partial<Brand>): Brand => ({
  firm: 'Alder & Sons',
  contact: null,
  logo: null,
  primary: null,
  confidentiality: 'For Brightwater alone.',
  introduction: null,
  ...change,
});

const partsOf = (bytes: unknown): Readonly<Record<string, string>> => {
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part, true)]));
};

/** The header of a PNG of that size; nobody decodes the rest here. */
const pngOf = (width: number, height: number): Brand['logo'] => {
  const bytes = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]).copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return { mediaType: 'image/png', base64: bytes.toString('base64') };
};

test('a color is taken where white on it can be read, and ours stands in for the others', () => {
  expect(darkColor(brand({ primary: '#0a5c36' }), '111111')).toBe('0A5C36');
  expect(darkColor(brand({ primary: '#ffd700' }), '111111')).toBe('111111');
  expect(darkColor(brand({ primary: 'red' }), '111111')).toBe('111111');
  expect(darkColor(undefined, '111111')).toBe('111111');
});

test('Word has the color on headings and heads of tables', () => {
  const parts = partsOf(renderDocx(anAssessment(), { brand: brand({ primary: '#0A5C36' }) }));
  expect(parts['word/styles.xml']).toContain('0A5C36');
  expect(parts['word/styles.xml']).not.toContain('1F3A5F');
  expect(parts['word/document.xml']).toContain('w:fill="0A5C36"');
});

test('Excel has the color on heads of columns, and firm and texts on its first sheet', () => {
  const parts = partsOf(renderXlsx(anAssessment(), { brand: brand({ primary: '#0A5C36' }) }));
  expect(parts['xl/styles.xml']).toContain('FF0A5C36');
  expect(parts['xl/sharedStrings.xml']).toMatch(/Prepared by.*Alder &amp; Sons/s);
  expect(parts['xl/sharedStrings.xml']).toContain('For Brightwater alone.');
});

test('a PNG logo stands on the title page of Word in its proportions, named for those who hear it', () => {
  const parts = partsOf(renderDocx(anAssessment(), { brand: brand({ logo: pngOf(400, 100) }) }));
  expect(Object.keys(parts)).toContain('word/media/logo.png');
  expect(parts['[Content_Types].xml']).toContain('Extension="png"');
  expect(parts['word/_rels/document.xml.rels']).toContain('Target="media/logo.png"');
  expect(parts['word/document.xml']).toContain('r:embed="logo"');
  expect(parts['word/document.xml']).toContain('descr="Alder &amp; Sons"');
  expect(parts['word/document.xml']).toContain('<wp:extent cx="2160000" cy="540000"/>');
});

test.each([
  ['an SVG', { mediaType: 'image/svg+xml', base64: 'AAAA' } as const],
  ['a PNG without a size', pngOf(0, 100)],
  ['a PNG that is cut off', { mediaType: 'image/png', base64: 'iVBORw0KGgo=' } as const],
])('%s is left out of Word', (_what, logo) => {
  const parts = partsOf(renderDocx(anAssessment(), { brand: brand({ logo }) }));
  expect(Object.keys(parts)).not.toContain('word/media/logo.png');
  expect(parts['word/document.xml']).not.toContain('w:drawing');
});

test('without a brand the bytes are those of before', () => {
  const [own, none] = [renderDocx(anAssessment(), {}), renderDocx(anAssessment())];
  expect(own).toEqual(none);
});
