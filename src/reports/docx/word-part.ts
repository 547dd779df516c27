import type { Part, Piece } from '../document/part.js';

/** A share of a bar: a word for what it counts, how many, and how it is filled (six hex digits each). */
export interface Share {
  readonly name: string;
  readonly count: number;
  readonly fill: string;
  readonly ink: string;
}

/** Stacked bars made of shaded cells, which need no picture and no text for those who cannot see one. */
export interface Bars {
  readonly kind: 'bars';
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly shares: readonly Share[] }[];
}

export interface Field {
  readonly name: string;
  readonly value: Piece;
}

/** A row of fields. `fill` shades the value; `room` keeps space to write in by hand; a short field may have another `beside` it. */
export interface FieldRow extends Field {
  readonly fill?: string;
  readonly room?: true;
  readonly beside?: Field;
}

/** One thing with its fields below each other. */
export interface Fields {
  readonly kind: 'fields';
  readonly title: string;
  readonly rows: readonly FieldRow[];
}

/** The table of contents: the headings of the whole document from level 2 to `deepest`. */
export interface Contents {
  readonly kind: 'contents';
  readonly deepest: 2 | 3;
}

/** A line of the title page below the title. */
export interface Subtitle {
  readonly kind: 'subtitle';
  readonly text: string;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

/** A PNG picture, measured in pixels. A document has one at most. */
export interface Picture {
  readonly kind: 'picture';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** For those who hear the document. */
  readonly alt: string;
}

/** What a Word document is made of: the parts that every format draws, and what Word has besides. */
export type WordPart = Part | Bars | Fields | Contents | Subtitle | PageBreak | Picture;

/** Pages of one orientation. */
export interface Pages {
  readonly landscape: boolean;
  readonly parts: readonly WordPart[];
}

export interface WordDocument {
  readonly title: string;
  readonly author: string;
  /** The day that the document speaks of, as YYYY-MM-DD; no clock is read. */
  readonly date: string;
  /** At the top and the bottom of every page but the first. */
  readonly header: string;
  readonly footer: string;
  /** Six hex digits, for headings and the heads of tables; white on it can be read. Ours where it is not given. */
  readonly accent?: string;
  /** The title stands in the middle of a page of its own. */
  readonly titlePage: boolean;
  /** Headings of level 2 begin on a new page. */
  readonly chaptersApart: boolean;
  readonly pages: readonly Pages[];
}
