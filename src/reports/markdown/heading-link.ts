import { visible } from '../escape.js';
import { inline } from './inline.js';
import type { Markdown } from './inline.js';

/** The anchor that GitHub gives a heading: small letters, blanks as hyphens, other punctuation dropped. */
export const anchorOf = (title: string): string =>
  visible(title)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** A link to a heading of the same document. `shown` stands for the title where the title is long. */
export const headingLink = (title: string, shown = title): Markdown => ({
  markdown: `[${inline`${shown}`.markdown}](#${encodeURIComponent(anchorOf(title))})`,
});
