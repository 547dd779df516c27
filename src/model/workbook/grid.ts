/** A value as a spreadsheet holds it. Dates are plain dates by now. */
export type GridValue = string | number | boolean | null;

/** A sheet that was read: its rows from the first one on, each from the column A on. */
export interface GridSheet {
  readonly name: string;
  readonly rows: readonly (readonly GridValue[])[];
}
