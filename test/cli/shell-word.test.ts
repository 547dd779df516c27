import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { shellWord } from '../../src/cli/shell-word.js';

test.each([
  ['clients/brightwater', 'clients/brightwater'],
  ['Bezüge-2026', 'Bezüge-2026'],
  ['Müşteri A', '"Müşteri A"'],
  ['a & b', '"a & b"'],
  ["Ann's", `"Ann's"`],
  ['$HOME', "'$HOME'"],
  [`Ann's "own"`, `'Ann'\\''s "own"'`],
  ['clients\\brightwater', '"clients\\brightwater"'],
  ['', '""'],
])('%s is told as %s', (word, told) => {
  expect(shellWord(word)).toBe(told);
});

test('a shell reads back what was meant', () => {
  const words = fc.sample(
    fc.string({ unit: fc.constantFrom(...Array.from('aü$`"\'\\! ;&|<>*?~#(){}[]')), minLength: 1 }),
    200,
  );
  const script = words.map((word) => `printf '%s\\n' ${shellWord(word)}`).join('\n');
  expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(`${words.join('\n')}\n`);
});
