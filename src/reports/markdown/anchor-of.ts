import { visible } from '../escape.js';

/** The anchor that GitHub gives a heading: small letters, blanks as hyphens, other punctuation dropped. */
export const anchorOf = (title: string): string =>
  visible(title)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
