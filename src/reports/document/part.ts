/** A column of figures is set to the right. */
export interface Column {
  readonly title: string;
  readonly right?: true;
}

/** Our own words with pieces of unknown origin in them; in the words, `**` sets bold. */
export interface Written {
  readonly kind: 'written';
  readonly strings: readonly string[];
  readonly pieces: readonly Piece[];
}

/** Pieces one after the other. */
export interface Joined {
  readonly kind: 'joined';
  readonly pieces: readonly Piece[];
  readonly separator: string;
}

/** A value to copy as it stands, such as a hash: ours, without a backtick in it. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

/** Leads to the heading of that title in the same document. */
export interface Link {
  readonly kind: 'link';
  readonly title: string;
  readonly shown: string;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly title: Piece;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Piece;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Piece[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Piece[])[];
}

/** A Mermaid drawing, line by line. Formats that cannot draw it show `instead`; without that, the tables around it tell the same. */
export interface Diagram {
  readonly kind: 'diagram';
  readonly lines: readonly string[];
  readonly instead?: Table;
}

/** A part of a document that belongs to no format: what is said, not how it is drawn. Plain strings are never markup. */
export type Part = Written | Joined | Code | Link | Heading | Paragraph | List | Table | Diagram;

export type Piece = string | number | Part;
