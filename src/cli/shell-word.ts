/** Letters and digits of any script, and signs that no shell acts on. */
const plain = /^[\p{L}\p{N}_@%+=:,./-]+$/u;

/** What double quotes do not keep a shell from acting on. */
const live = /["$`!]|\\\\|\\$/;

/**
 * A word of a command that a person is told to type. One with blanks or signs that a shell acts on is quoted: with double quotes, which
 * every shell takes, or with single ones where those would not hold (POSIX shells, PowerShell).
 */
export const shellWord = (word: string): string => {
  if (plain.test(word)) return word;
  return live.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
};
