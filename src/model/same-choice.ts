/** A word without what people vary when they type it: case, blanks, hyphens, underscores. */
const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]+/gu, '');

/** The choice that somebody means who typed its value or its label in any case and spacing. */
export const sameChoice = <T extends { readonly value: string | number; readonly label: string }>(
  typed: string,
  choices: readonly T[],
): T | undefined => {
  const wanted = bare(typed);
  return choices.find(({ value, label }) => bare(String(value)) === wanted || bare(label) === wanted);
};
