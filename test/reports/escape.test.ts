import { csvCell, html, markdownCell, markdownText, visible, xml } from '../../src/reports/escape';
import { hostileTexts } from './hostile';
import { readRow } from './read-tables';

/** What is left of Markdown once escaped characters and code are taken out: only this can be markup. */
const markup = (markdown: string): string => markdown.replace(/\\[^A-Za-z0-9\s]|`[^`]+`/g, '');

/** What a reader of the Markdown sees. */
const shown = (markdown: string): string =>
  markdown.replace(
    /\\([^A-Za-z0-9\s])|`([^`]+)`|&(lt|gt|amp);/g,
    (_, escaped?: string, code?: string, entity?: string) =>
      entity ? ({ lt: '<', gt: '>', amp: '&' }[entity] ?? '') : (escaped ?? code ?? ''),
  );

/** What a CSV reader makes of one quoted cell. */
const unquoted = (cell: string): string => cell.slice(1, -1).replaceAll('""', '"');

/** The characters of the hostile texts that are not seen or that a terminal acts on. */
const hiddenCodes = [0, 0x0d, 0x1b, 0x7f, 0x9b, 0xad, 0x200b, 0x2028, 0x2029, 0x202e, 0x2066, 0xd800, 0xffff];

describe.each(hostileTexts)('%j', (text) => {
  test('shows in Markdown as it is, on one line', () => {
    expect(shown(markdownText(text))).toBe(
      visible(text)
        .replace(/[\n\t ]+/g, ' ')
        .trim(),
    );
  });

  test('becomes no markup, HTML or link in Markdown', () => {
    expect(markup(markdownText(text))).not.toMatch(/[<>[\]*_`~$|{}]|:\/\/|www\.|\w@|&(?!lt;|gt;|amp;)/i);
    expect(markdownText(text)).not.toMatch(/^(#|>|[-+*=:]|\d+[.)]( |$)|\s)/);
  });

  test('stays inside one Markdown table cell', () => {
    expect(readRow(`| ${markdownCell(text)} | x |`)).toHaveLength(2);
  });

  test('becomes no element and ends no attribute in HTML', () => {
    expect(html(text)).not.toMatch(/[<>"'`]|&(?!(amp|lt|gt|quot|#39|#96);)/);
  });

  test('is well-formed XML text and keeps its line breaks', () => {
    expect(xml(text)).not.toMatch(/[<>"'\n]|&(?!(amp|lt|gt|quot|#39|#10|#9);)/);
    expect(xml(text)).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
  });

  test('is one quoted CSV cell and no formula', () => {
    expect(csvCell(text)).toMatch(/^"(?:[^"]|"")*"$/);
    expect(unquoted(csvCell(text))).not.toMatch(/^\s*[=+\-@＝＋－＠]|^\t/);
  });

  test('hides nothing and moves no cursor anywhere', () => {
    for (const safe of [markdownText(text), markdownCell(text), html(text), xml(text), csvCell(text)]) {
      for (const code of hiddenCodes) expect(safe.includes(String.fromCharCode(code))).toBe(false);
    }
  });
});

test('plain words pass unchanged through every target', () => {
  const text = 'Each quarter, R&D reviews 2.5 % of 61 criteria (CC6.1).';
  expect(markdownText(text)).toBe(text);
  expect(markdownCell(text)).toBe(text);
  expect(csvCell(text)).toBe(`"${text}"`);
  expect(html('Each quarter')).toBe('Each quarter');
  expect(xml('Each quarter')).toBe('Each quarter');
});

test('numbers are no text in CSV, negative ones neither', () => {
  expect(csvCell(-12.5)).toBe('-12.5');
});

test('an address is shown as code and the punctuation around it is not', () => {
  expect(markdownText('See (https://a.example/b_c).')).toBe('See (`https://a.example/b_c`).');
});

test('a hidden character is named', () => {
  expect(markdownText('a\u202eb')).toBe('a\\[U+202E\\]b');
});

test('an emoji keeps its variation selector', () => {
  expect(html('✔️')).toBe('✔️');
});
