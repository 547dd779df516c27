/** `1 control`, `2 controls`, `0 controls`. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** A full stop at the end of what has none. */
export const sentence = (text: string): string =>
  /[.!?:;]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`;

/** The first words of a list and how many more there are. */
export const joinFirst = (words: readonly string[], most: number): string =>
  words.length <= most ? joinWords(words) : `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
