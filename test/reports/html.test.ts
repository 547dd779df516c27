import { createHash } from 'node:crypto';
import { html as escaped } from '../../src/reports/escape.js';
import { renderHtml } from '../../src/reports/html/render-html.js';
import { html, joined } from '../../src/reports/html/template.js';
import { anAssessment } from './an-assessment.js';
import { host } from './some-third-parties.js';

const page = renderHtml(anAssessment());

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Ids of a page, and the places that its links lead to. */
const idsOf = (text: string): string[] => [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
const targetsOf = (text: string): string[] => [...text.matchAll(/\shref="#([^"]*)"/g)].map(([, id = '']) => id);

describe('the template', () => {
  test('escapes text, also in attributes, and takes markup as it is', () => {
    const inner = html`<b>${'<&>'}</b>`;
    expect(html`<p title="${'"x'}">${inner}${3}${null}</p>`.markup).toBe(
      '<p title="&quot;x"><b>&lt;&amp;&gt;</b>3</p>',
    );
  });

  test('sets lists one after the other, however deep', () => {
    expect(html`${['a', ['b', [html`<i>c</i>`]]]}`.markup).toBe('ab<i>c</i>');
    expect(html`${joined(['<', 'b'], ' & ')}`.markup).toBe('&lt; &amp; b');
  });

  test('says of every character what the one escape for HTML says', () => {
    const characters = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
    expect(characters.filter((character) => html`${character}`.markup !== escaped(character))).toEqual([]);
  });

  test('names hidden characters', () => {
    expect(html`${'a\u202eb'}`.markup).toBe('a[U+202E]b');
  });

  test('keeps line breaks of text and takes the indents of its own source out', () => {
    const template = Object.assign(['<p>\n    ', '\n  </p>'], { raw: [] });
    expect(html(template, 'a\n  b').markup).toBe('<p>\na\n  b\n</p>');
  });
});

test('the policy allows the one style and the one script of the page by their hashes, and nothing else', () => {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  const [, script = ''] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
  expect(page).toContain(
    `content="default-src 'none'; style-src ${sha256(style)}; script-src ${sha256(script)}; img-src data:; base-uri 'none'; form-action 'none'"`,
  );
});

test('the page names no address of a network', () => {
  expect(page).not.toMatch(/https?:|\/\/[a-z]|url\((?!#)|@import/i);
});

test('every id is there once, and every link leads to one', () => {
  const ids = idsOf(page);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targetsOf(page).filter((target) => !ids.includes(target))).toEqual([]);
});

test('every finding, requirement and control is told in full, by a number of ours', () => {
  const { findings, requirements, controls } = anAssessment();
  const wanted = [
    ...findings.map((_, index) => `f${index + 1}`),
    ...requirements.map((_, index) => `r${index + 1}`),
    ...controls.map((_, index) => `c${index + 1}`),
  ];
  expect(wanted.filter((id) => !idsOf(page).includes(id))).toEqual([]);
});

test('a figure of the summary leads to the requirements that it counts', () => {
  const links = [...page.matchAll(/data-show="requirements"\s+data-report="(\w+)"\s+data-conclusion="([\w-]+)"/g)];
  expect(links.length).toBeGreaterThan(0);
  const items = [...page.matchAll(/<details\s+class="item"\s+id="r\d+"([^>]*)>/g)].map(([, data = '']) => data);
  for (const [, report = '', conclusion = ''] of links) {
    expect(
      items.some(
        (data) => data.includes(`data-report="${report}"`) && data.includes(`data-conclusion="${conclusion}"`),
      ),
    ).toBe(true);
  }
});

test('a drawing has a name in words', () => {
  const drawings = [...page.matchAll(/<svg[^>]*role="img"[^>]*>\s*<title>([^<]+)<\/title>/g)];
  expect(drawings).toHaveLength([...page.matchAll(/<svg[^>]*role="img"/g)].length);
  expect(drawings.length).toBeGreaterThan(3);
});

test('a chapter without anything in it says so', () => {
  const empty = renderHtml(anAssessment({ findings: [], order: [], controls: [] }));
  expect(empty).toContain('None. The checks found no gap, deviation or observation in what is on record.');
  expect(empty).toContain('None. No control is on record.');
});

test('duties that nobody recorded are not assessed', () => {
  const { duties } = anAssessment();
  expect(renderHtml(anAssessment({ duties: { ...duties, assessed: false } }))).toContain(
    'Not assessed. Nobody’s duties',
  );
});

test('the name of a vendor stands in the page, escaped', () => {
  const vendor = { ...host, name: 'A & <B>' };
  expect(renderHtml(anAssessment({ thirdParties: [vendor] }))).toContain('A &amp; &lt;B&gt;');
});
