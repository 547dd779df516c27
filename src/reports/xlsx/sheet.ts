/** A cell. A string that stands in a column of dates and is one becomes a real date. */
export type Cell =
  | null
  | string
  | number
  /** Text that leads to a cell of the workbook. */
  | { readonly text: string; readonly to: { readonly sheet: string; readonly cell: string } }
  /** `value` is what the formula gives, for programs that don't calculate. */
  | { readonly formula: string; readonly value: string | number }
  /** A heading inside a sheet. */
  | { readonly heading: string };

/** What a column's words mean to the eye. Each is also a word: nothing is told by color alone. */
export type Marks = 'severity' | 'conclusion' | 'status';

export interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly date?: true;
  /** People fill it in: the cells are not locked, and what is typed stays text. */
  readonly editable?: true;
  /** The name of the list of the drop-down. */
  readonly list?: string;
  readonly marks?: Marks;
  readonly hidden?: true;
}

/** Drop-downs that not all cells of a column share: for the row of that index. */
export interface RowList {
  readonly row: number;
  readonly column: number;
  readonly list: string;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns stay in view; the header row always does. */
  readonly frozen: number;
  readonly hidden?: true;
  /** A text to read: no header row, no filter. */
  readonly prose?: true;
  readonly tab?: 'read' | 'fill' | 'result';
  readonly rowLists?: readonly RowList[];
}

/** A named list of words for drop-downs. */
export interface WordList {
  readonly name: string;
  readonly words: readonly string[];
}

export interface Workbook {
  readonly title: string;
  readonly organization: string;
  readonly asOf: string;
  /** Behind the heads of the columns: six hex digits, on which white can be read. */
  readonly color: string;
  readonly sheets: readonly Sheet[];
  /** On a hidden sheet of their own. */
  readonly lists: readonly WordList[];
}

/** A column with what its cells hold, row by row. */
export interface ColumnOf<T> extends Column {
  readonly of: (row: T) => Cell | readonly string[];
}

const isList = (cell: Cell | readonly string[]): cell is readonly string[] => Array.isArray(cell);

/** The cells of a register's rows, column by column. Lists stand in one cell, between semicolons. */
export const cellsOf = <T>(rows: readonly T[], columns: readonly ColumnOf<T>[]): Cell[][] =>
  rows.map((row) =>
    columns.map(({ of }) => {
      const cell = of(row);
      return isList(cell) ? cell.join('; ') : cell;
    }),
  );
