/** Of the font in cells, in twentieths of a point: the mean width of a letter, and what the margins of a cell take. */
const letter = 104;
const margins = 190;
/** So many rows are looked at; the rest of a long table is like them. */
const looked = 200;
/** Longer words are broken. */
const longestWord = 18;
/** A column is not widened for more letters than these: it wraps. */
const mostLetters = 160;

interface Wish {
  readonly least: number;
  readonly wanted: number;
}

const wishOf = (texts: readonly string[]): Wish => {
  let [word, longest, sum] = [3, 3, 0];
  for (const text of texts) {
    for (const part of text.split(/\s+/)) word = Math.max(word, part.length);
    longest = Math.max(longest, text.length);
    sum += text.length;
  }
  // Between the mean and the longest: one long cell doesn't squeeze the columns beside it.
  const typical = Math.min(mostLetters, longest, Math.max(word, (2 * sum) / Math.max(1, texts.length)));
  return {
    least: Math.min(word, longestWord) * letter + margins,
    wanted: (typical + 6) * letter + margins,
  };
};

/** Widths of the columns of a table that add up to `width`: the longest word of each fits where that can be. */
export const columnWidths = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] => {
  const some = rows.slice(0, looked);
  const wishes = columns.map((title, at) => wishOf([title, ...some.map((row) => row[at] ?? '')]));
  const least = wishes.reduce((sum, wish) => sum + wish.least, 0);
  const more = wishes.reduce((sum, wish) => sum + Math.max(0, wish.wanted - wish.least), 0);
  const left = width - least;
  const widths = wishes.map((wish) =>
    left <= 0
      ? Math.floor((wish.least * width) / least)
      : Math.floor(
          wish.least + (more > 0 ? (left * Math.max(0, wish.wanted - wish.least)) / more : left / columns.length),
        ),
  );
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, at) => (at === widths.length - 1 ? one + rest : one));
};
