import { createHash } from 'node:crypto';
import { markdownCell, markdownText, visible } from '../escape.js';

/** Where nothing was said: OSCAL takes no empty text. */
const nothing = 'Not recorded.';

/** A string of OSCAL: one line without blanks at its ends. */
export const plain = (text: string): string =>
  visible(text)
    .replace(/[\n\t ]+/g, ' ')
    .trim() || nothing;

/** `markup-line`: one line of Markdown. */
export const title = (text: string): string => markdownCell(text) || nothing;

/** `markup-multiline`: paragraphs of Markdown. */
export const prose = (...paragraphs: readonly (string | null)[]): string =>
  paragraphs
    .flatMap((paragraph) => (paragraph === null ? [] : [markdownText(paragraph)]))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n') || nothing;

/** A token (NCName) of an id. Our ids are tokens already; what is none is told apart by a hash of the whole. */
export const token = (id: string): string => {
  if (/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id)) return id;
  const made = visible(id).replace(/[^\p{L}\p{N}._-]/gu, '_');
  return `${/^[\p{L}_]/u.test(made) ? '' : '_'}${made}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
};

/** A plain date as the instant that OSCAL asks for: the first of its day in UTC. */
export const instant = (date: string): string => `${date}T00:00:00Z`;
