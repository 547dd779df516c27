import fc from 'fast-check';
import { alikeTexts as alikeSets } from '../../src/model/wording/alike-texts';
import { wordsOf } from '../../src/model/wording/words-of';

const alikeTexts = (texts: readonly string[], alike: number): number[][] =>
  alikeSets(
    texts.map((text) => new Set(wordsOf(text))),
    alike,
  );

const review =
  'Each quarter the owner of the payroll ledger compares the list of accounts with the staff list and signs it.';

test('the same text, and one with a word changed, are alike; another is not', () => {
  const other =
    'Backups are restored into an empty network every June and their totals are counted against the source.';
  expect(alikeTexts([review, other, review, review.replace('payroll', 'tax')], 0.85)).toEqual([[0, 2, 3]]);
});

test('short texts are not compared', () => {
  expect(alikeTexts(['The owner signs it.', 'The owner signs it.'], 0.85)).toEqual([]);
});

test('texts that differ in a fifth of their words are not alike', () => {
  const words = Array.from({ length: 20 }, (_, index) => `w${String.fromCharCode(97 + index)}x`);
  const changed = words.map((word, index) => (index < 4 ? `${word}y` : word));
  expect(alikeTexts([words.join(' '), changed.join(' ')], 0.85)).toEqual([]);
});

test('thousands of copies that differ in a number are one group', () => {
  const texts = Array.from({ length: 5000 }, (_, index) => `${review} Area ${index}.`);
  expect(alikeTexts(texts, 0.85).map((group) => group.length)).toEqual([5000]);
});

test('each text is in one group at most, and every member shares enough with the first', () => {
  const word = fc.constantFrom('a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1', 'h1', 'i1', 'j1');
  const share = (a: string, b: string): number => {
    const [one, two] = [new Set(a.split(' ')), new Set(b.split(' '))];
    const both = [...one].filter((item) => two.has(item)).length;
    return both / (one.size + two.size - both);
  };
  fc.assert(
    fc.property(
      fc.array(
        fc.array(word, { minLength: 6, maxLength: 12 }).map((list) => list.join(' ')),
        { maxLength: 20 },
      ),
      (texts) => {
        const groups = alikeTexts(texts, 0.7);
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
        for (const [first = 0, ...others] of groups) {
          for (const other of others) expect(share(texts[first] ?? '', texts[other] ?? '')).toBeGreaterThanOrEqual(0.7);
        }
      },
    ),
  );
});
