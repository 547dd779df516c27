/**
 * What a terminal would act on or hide: controls (C0, C1, DEL), line and paragraph separators, bidi marks, zero-width and other
 * ignorable characters, lone surrogates. The emoji variation selector stays: it does no harm and is common.
 */
const unsafe = /(?!\u{fe0f})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Text of unknown origin, made harmless for a terminal: what would act or hide is shown as `\u{..}`. One line stays one line. */
export const safeText = (text: string): string =>
  text.replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
