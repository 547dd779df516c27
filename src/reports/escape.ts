import { visible } from '../model/visible.js';

export { visible };

/** Words that GitHub and other renderers make links of by themselves: addresses and anything with an @. */
const linksItself = /\/\/|www\.|:\/|@\S|\S@/i;

/** Markdown's own characters inside a line; `{` for template engines that run before Markdown does. */
const escapeInline = (text: string): string =>
  /[\\`*_[\]|~${}&<>]/.test(text)
    ? text
        .replace(/[\\`*_[\]|~${}]/g, '\\$&')
        .replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
    : text;

/** An address as code, which no renderer links; the punctuation around it stays text. */
const asCode = (piece: string): string => {
  const lead = /^[([{"'*_~\\$]*/.exec(piece)?.[0].length ?? 0;
  let end = piece.length;
  while (end > lead && '.,;:!?)]}"\'*_~\\$'.includes(piece.charAt(end - 1))) end -= 1;
  const core = piece.slice(lead, end);
  return core === ''
    ? escapeInline(piece)
    : `${escapeInline(piece.slice(0, lead))}\`${core}\`${escapeInline(piece.slice(end))}`;
};

const escapeWord = (word: string): string =>
  linksItself.test(word)
    ? word
        .split(/([`|<>]+)/)
        .map((piece) => (linksItself.test(piece) ? asCode(piece) : escapeInline(piece)))
        .join('')
    : escapeInline(word);

/** Text inside a GitHub-flavoured Markdown table cell, on one line. It shows as it is and becomes no link, image, markup or HTML. */
export const markdownCell = (text: string): string => {
  const line = visible(text)
    .replace(/[\n\t ]+/g, ' ')
    .trim();
  return linksItself.test(line) ? line.split(' ').map(escapeWord).join(' ') : escapeInline(line);
};

/** The same for running text, where a line's first characters could start a heading, a list or a rule. */
export const markdownText = (text: string): string =>
  markdownCell(text)
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
    .replace(/^[#+\-=:]/, '\\$&');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text inside HTML elements and quoted attributes. Not for scripts, styles, comments, or addresses of links. */
export const html = (text: string): string =>
  visible(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? '');

/** Text inside XML elements and quoted attributes, line breaks kept in both. */
export const xml = (text: string): string =>
  visible(text).replace(/[&<>"'\n\t]/g, (character) => entities[character] ?? '');

/** What spreadsheets take for the start of a formula, also in its full-width forms and behind blanks. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^\t/;

/** One cell of a CSV file: text is always quoted, and a leading `'` keeps it from being a formula. Numbers stay numbers. */
export const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const text = visible(value);
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};
