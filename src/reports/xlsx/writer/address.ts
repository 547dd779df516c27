/** `A`, `Z`, `AA` for 0, 25, 26. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

/** `B7` for column 1 of the row 7; rows count from 1. */
export const address = (column: number, row: number): string => `${columnName(column)}${row}`;

/** A sheet's name as formulas and links write it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A column of a sheet from its first row below the header to the last, for formulas. */
export const columnRange = (sheet: string, column: number, rows: number): string =>
  `${quotedSheet(sheet)}!$${columnName(column)}$2:$${columnName(column)}$${Math.max(2, rows + 1)}`;
