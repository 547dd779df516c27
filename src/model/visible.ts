/**
 * What a reader cannot see or a program would act on: controls, bidi marks, zero-width and other ignorable characters, line and
 * paragraph separators, lone surrogates, noncharacters. Line breaks and tabs are left to each target; the emoji variation selector
 * does no harm and is common.
 */
const hidden =
  /(?![\n\t]|\u{fe0f})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const nameCharacter = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Nearly all text: nothing hidden in it, and cheap to see. */
const plain = /^[\n\t -~]*$/;

/** Hidden characters named as `[U+202E]`, line ends as `\n`. */
export const visible = (text: string): string =>
  plain.test(text) ? text : text.replace(/\r\n?/g, '\n').replace(hidden, nameCharacter);
