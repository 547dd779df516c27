import { html as escaped } from '../escape.js';

/** HTML that is ready to be written. Plain strings never are: the template escapes them on their way in. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is taken as it is, a list is set one after the other, null is nothing. */
export type Piece = string | number | Markup | null | readonly Piece[];

/** Nearly all text: nothing in it to escape or to name, and cheap to see. */
const plain = /^[\n\t !#-%(-;=?-_a-~]*$/;

const isList = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);

const within = (piece: Piece): string => {
  if (piece === null) return '';
  if (typeof piece === 'string') return plain.test(piece) ? piece : escaped(piece);
  if (typeof piece === 'number') return String(piece);
  if (!isList(piece)) return piece.markup;
  let text = '';
  for (const item of piece) text += within(item);
  return text;
};

/** The strings of each template with their indents taken out: they are there for those who read the source. */
const written = new WeakMap<TemplateStringsArray, readonly string[]>();

const stringsOf = (template: TemplateStringsArray): readonly string[] => {
  const known = written.get(template);
  if (known) return known;
  const strings = template.map((string) => string.replace(/\s*\n\s*/g, '\n'));
  written.set(template, strings);
  return strings;
};

/**
 * Our own HTML with pieces of unknown origin in it: elements, and attributes in double quotes. No piece may stand in a tag's or
 * attribute's name, in a script, a style, a comment or an address: those are written by us alone. White space of the template is
 * white space of the page, one line break for any run that has one.
 */
export const html = (template: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => {
  const strings = stringsOf(template);
  let markup = strings[0] ?? '';
  for (let index = 0; index < pieces.length; index += 1)
    markup += within(pieces[index] ?? null) + (strings[index + 1] ?? '');
  return { markup };
};

/** Pieces with something between them. */
export const joined = (pieces: readonly Piece[], separator = ', '): Piece =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
