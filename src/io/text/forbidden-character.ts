/** Controls but for tab, line feed and carriage return; a byte order mark; code points that are no characters. */
const forbidden = /[^\P{Cc}\t\n\r]|[\u{feff}\u{fffe}\u{ffff}]|\p{Cs}/u;

/** The first character that may not stand in a text of the user's, by position and name (U+0000); nothing where all is well. */
export const forbiddenCharacter = (text: string): { readonly index: number; readonly name: string } | undefined => {
  const found = forbidden.exec(text);
  if (found === null) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return { index: found.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
};
