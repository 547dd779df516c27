import type { Part, Piece } from './part.js';

/** Our own words with pieces of unknown origin in them: what is interpolated as a string is text and never markup. */
export const inline = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Part => ({
  kind: 'written',
  strings,
  pieces,
});

/** Words of ours as they stand. */
export const literal = (text: string): Part => ({ kind: 'written', strings: [text], pieces: [] });

/** A value to copy as it stands, such as a hash: ours, without a backtick in it. */
export const code = (text: string): Part => ({ kind: 'code', text });

/** Pieces one after the other. */
export const joined = (pieces: readonly Piece[], separator = ', '): Part => ({ kind: 'joined', pieces, separator });

/** A link to a heading of the same document. `shown` stands for the title where the title is long. */
export const headingLink = (title: string, shown = title): Part => ({ kind: 'link', title, shown });
