import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import type { Brand } from '../../src/model/brand';
import { renderHtml } from '../../src/reports/html/render-html';
import { renderMarkdown } from '../../src/reports/markdown/render-markdown';
import { fakeHost, home } from '../fake-host';
import { anAssessment } from '../reports/an-assessment';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soc-gap-brand-'));
  cpSync(join(home, 'test', 'scenarios', 'trend', 'workspace', 'after'), join(folder, 'work'), { recursive: true });
  mkdirSync(join(folder, 'firm'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

const write = (name: string, content: string | Uint8Array): void => {
  writeFileSync(join(folder, name), content);
};

const assessed = async (format: string, ...more: string[]) => {
  const host = fakeHost({ cwd: folder });
  const args = ['assess', 'work', '--no-input', '--format', format, '-o', '-', ...more];
  return { exit: await main(args, host), ...host.out };
};

const withLogo = async (name: string) => {
  write('firm/brand.yaml', `firm: { name: Alder Advisory }\nlogo: ${JSON.stringify(name)}\n`);
  return assessed('html', '--brand', 'firm/brand.yaml');
};

const brand: Brand = {
  firm: 'Alder Advisory',
  contact: null,
  logo: null,
  primary: '#0A5C36',
  confidentiality: 'For Acme Claims alone.',
  introduction: 'We looked at it together.',
};

test('the brand file of the workspace is taken by itself, and another one where it is named', async () => {
  write('work/brand.yaml', 'firm: { name: Own Firm }\n');
  write(
    'firm/brand.yaml',
    'firm: { name: Alder Advisory, contact: hello }\ntexts: { confidentiality: For two alone. }\n',
  );
  expect((await assessed('markdown')).stdout).toContain('| Prepared by | Own Firm |');
  const named = await assessed('markdown', '--brand', 'firm/brand.yaml');
  expect(named).toMatchObject({ exit: 0 });
  expect(named.stdout).toContain('| Prepared by | Alder Advisory, hello |');
  expect(named.stdout).toContain('**Confidential.** For two alone.');
  expect(named.stdout).not.toContain('Own Firm');
});

test('without a brand nothing changes, and with one the attestation line stays', () => {
  const assessment = anAssessment();
  for (const render of [renderMarkdown, renderHtml]) {
    expect(render(assessment, {})).toBe(render(assessment));
    expect(render(assessment, { brand })).toContain(assessment.attestation);
    expect(render(assessment, { brand })).toContain('We looked at it together.');
  }
});

test('the color stands in the style that the policy of the page knows', () => {
  const page = renderHtml(anAssessment(), { brand });
  const style = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? '';
  expect(style).toContain('6px solid #0A5C36');
  expect(page).toContain(createHash('sha256').update(style).digest('base64'));
});

test('a color that is none never reaches the style, even from elsewhere', () => {
  const page = renderHtml(anAssessment(), { brand: { ...brand, primary: 'red}</style><script>alert(1)</script>' } });
  expect(page).not.toContain('alert(1)');
});

test('texts are shown and become no markup', () => {
  const hostile = '<script>alert(1)</script> [x](javascript:alert) | "> ![y](http://e.example/z)';
  const own: Brand = { ...brand, firm: hostile, contact: hostile, confidentiality: hostile, introduction: hostile };
  const logo = { mediaType: 'image/png', base64: 'AAAA' } as const;
  const page = renderHtml(anAssessment(), { brand: { ...own, logo } });
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('alt="&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page.match(/<img /gu)).toHaveLength(1);
  // What stands as code is no link.
  const markdown = renderMarkdown(anAssessment(), { brand: own }).replace(/`[^`\n]*`/gu, '');
  expect(markdown).not.toMatch(/<script>|(?<!\\)\]\((?:javascript|http:\/\/e\.)/u);
});

test.each([
  ['PNG', 'logo.png', png, 'image/png'],
  ['SVG', 'logo.svg', `<?xml version="1.0"?>\n<!-- drawn -->\n${svg}`, 'image/svg+xml'],
])('a %s logo stands in the page', async (_kind, name, content, mediaType) => {
  write(`firm/${name}`, content);
  const { exit, stdout } = await withLogo(name);
  expect(exit).toBe(0);
  expect(stdout).toContain(`src="data:${mediaType};base64,${Buffer.from(content).toString('base64')}"`);
});

test.each([
  ['a script', svg.replace('<path', '<script>alert(1)</script><path')],
  ['an event', svg.replace('<path', '<path onload="alert(1)"')],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg}`],
  ['a web page', '<html><svg></svg></html>'],
  ['foreign markup', svg.replace('<path', '<foreignObject/><path')],
  ['too much', `${svg}<!--${'a'.repeat(300_000)}-->`],
])('an SVG with %s is refused', async (_what, content) => {
  write('firm/logo.svg', content);
  expect(await withLogo('logo.svg')).toMatchObject({ exit: 2, stdout: '' });
});

test('a picture of another kind is refused, whatever its name', async () => {
  write('firm/logo.png', 'GIF89a');
  expect(await withLogo('logo.png')).toMatchObject({ exit: 2, stdout: '' });
});

test('a logo outside of the folder is refused: by its path and behind a link', async () => {
  write('logo.png', png);
  symlinkSync(join(folder, 'logo.png'), join(folder, 'firm', 'link.png'));
  for (const name of ['../logo.png', join(folder, 'logo.png'), 'link.png']) {
    const { exit, stdout, stderr } = await withLogo(name);
    expect([exit, stdout, stderr]).toEqual([2, '', expect.stringContaining('outside of the folder')]);
  }
});

test('a logo that is not there is told, and nothing is written', async () => {
  const { exit, stdout, stderr } = await withLogo('none.png');
  expect(exit).not.toBe(0);
  expect([stdout, stderr]).toEqual(['', expect.stringContaining('none.png')]);
  expect(stderr).not.toContain('bug');
});

test.each(['red', '#12345', '#0A5C36;}body{display:none', 'url(http://e.example)'])(
  'the color %s is refused',
  async (color) => {
    write('work/brand.yaml', `firm: { name: Own }\ncolors: { primary: ${JSON.stringify(color)} }\n`);
    const { exit, stderr } = await assessed('html');
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/brand\.yaml:2:\d+/u)]);
  },
);

test('an unknown key is told with its place, and so is a missing firm', async () => {
  write('work/brand.yaml', 'colour: { primary: red }\n');
  const { exit, stderr } = await assessed('markdown');
  expect(exit).toBe(2);
  expect(stderr).toContain('this key is not known here');
  expect(stderr).toContain('"firm" is missing');
});

test('a text that claims a certification is refused at its place', async () => {
  write('work/brand.yaml', 'firm: { name: Own }\ntexts:\n  introduction: You are SOC 2 certified.\n');
  const { exit, stdout, stderr } = await assessed('markdown');
  expect([exit, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/brand\.yaml:3:\d+/u);
  expect(stderr).toContain('You are SOC 2 certified.');
});

test('report takes a brand too, by its name alone', async () => {
  write('firm/brand.yaml', 'firm: { name: Alder Advisory }\n');
  const host = fakeHost({ cwd: folder });
  await main(['assess', 'work', '--no-input', '--format', 'json', '-o', 'saved.json'], host);
  expect(await main(['report', 'saved.json', '--brand', 'firm/brand.yaml', '-o', 'r.md'], host)).toBe(0);
  expect(readFileSync(join(folder, 'r.md'), 'utf8')).toContain('Alder Advisory');
});

test('a brand that no format takes is told, one of the workspace is left alone', async () => {
  write('work/brand.yaml', 'firm: { name: Own Firm }\n');
  const { exit, stderr } = await assessed('json', '--brand', 'work/brand.yaml');
  expect([exit, stderr]).toEqual([2, expect.stringContaining('--brand is for markdown, html, docx and xlsx')]);
  const plain = await assessed('json');
  expect(plain.exit).toBe(0);
  expect(plain.stdout).not.toContain('Own Firm');
});
