/** A word of letters and digits; where a script sets no blanks between words, each of its characters. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** How many words a text has; none where there is no text. */
export const countWords = (text: string | undefined): number => text?.match(word)?.length ?? 0;
