import { palette, plainPalette, safeText, showProblems } from '../../src/io/terminal/terminal.js';
import type { Output } from '../../src/model/host.js';
import type { Problem } from '../../src/model/problem.js';

const output = (isTTY: boolean): Output => ({ isTTY, columns: 80, write: () => Promise.resolve() });

test.each([
  ['\u001b[31mred', '\\u{1b}[31mred'],
  ['a\nb\tc\rd', 'a\\u{a}b\\u{9}c\\u{d}d'],
  ['\u009b2J', '\\u{9b}2J'],
  ['safe\u202egnp.exe', 'safe\\u{202e}gnp.exe'],
  ['pay\u200bpal', 'pay\\u{200b}pal'],
  ['a\u2028b\ufeffc\u00add', 'a\\u{2028}b\\u{feff}c\\u{ad}d'],
  ['\ud800', '\\u{d800}'],
  ['tag \u{e0041}', 'tag \\u{e0041}'],
  ['Zoë 漢字 ❤️ 🎉', 'Zoë 漢字 ❤️ 🎉'],
])('the text %j is shown as %j', (text, shown) => {
  expect(safeText(text)).toBe(shown);
});

test('problems are grouped by file, with place and hint, and nothing in them acts on the terminal', () => {
  const problems: Problem[] = [
    { code: 'a', message: 'first', hint: 'do \u001b[2J this', place: { file: 'a\u202e.yaml', line: 3, column: 5 } },
    { code: 'b', message: 'second \u0007', place: { file: 'a\u202e.yaml' } },
    { code: 'c', message: 'third', place: { file: 'b.yaml', line: 1, column: 1 } },
    { code: 'd', message: 'nowhere' },
  ];
  expect(showProblems(problems, plainPalette)).toBe(
    'a\\u{202e}.yaml:3:5  first\n    do \\u{1b}[2J this\na\\u{202e}.yaml  second \\u{7}\n\nb.yaml:1:1  third\n\nnowhere\n',
  );
});

test('of a long list of one file the first are shown and the rest is counted', () => {
  const problems = Array.from({ length: 60 }, (_, n): Problem => ({
    code: 'a',
    message: `m${n}`,
    place: { file: 'a.yaml', line: n + 1 },
  }));
  const lines = showProblems(problems, plainPalette).trimEnd().split('\n');
  expect(lines).toHaveLength(52);
  expect(lines.at(-1)).toBe('and 9 more');
});

test('no problems are no text', () => {
  expect(showProblems([], plainPalette)).toBe('');
});

test.each<[boolean, Record<string, string>, boolean | undefined, boolean]>([
  [true, {}, undefined, true],
  [false, {}, undefined, false],
  [true, { NO_COLOR: '1' }, undefined, false],
  [true, { NO_COLOR: '' }, undefined, true],
  [true, { TERM: 'dumb' }, undefined, false],
  [false, { FORCE_COLOR: '1' }, undefined, true],
  [true, { FORCE_COLOR: '0' }, undefined, false],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
  [true, { FORCE_COLOR: '1' }, false, false],
])('on a terminal: %j, with %j and the flag %j, there is colour: %j', async (isTTY, env, flag, colour) => {
  const { bad } = await palette(output(isTTY), env, flag);
  expect(bad('x') !== 'x').toBe(colour);
});
