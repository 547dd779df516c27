import type { Part } from '../document/part.js';

export { code, inline, joined, literal } from '../document/inline.js';
export type { Piece } from '../document/part.js';

/** What chapters are made of. They are written once: Markdown is one of the formats that draw them. */
export type Markdown = Part;
