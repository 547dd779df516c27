import { markdownCell, markdownText } from '../escape.js';

/** Markdown that is ready to be written. Plain strings never are: they are escaped on their way in. */
export interface Markdown {
  readonly markdown: string;
}

export type Piece = string | number | Markdown;

const within = (piece: Piece, escape: (text: string) => string): string =>
  typeof piece === 'string' ? escape(piece) : typeof piece === 'number' ? String(piece) : piece.markdown;

/** A piece of running text. */
export const asText = (piece: Piece): string => within(piece, markdownText);

/** A piece inside a table cell. */
export const asCell = (piece: Piece): string => within(piece, markdownCell);

/** Our own Markdown with pieces of unknown origin in it: what is interpolated as a string is escaped. */
export const inline = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markdown => ({
  markdown: strings.reduce((before, string, index) => `${before}${asText(pieces[index - 1] ?? '')}${string}`),
});

/** Pieces one after the other. */
export const joined = (pieces: readonly Piece[], separator = ', '): Markdown => ({
  markdown: pieces.map(asText).join(separator),
});
