/** Values that a reason or a finding carries, so that nothing has to be read out of its sentence. */
export type Datum = string | number | boolean | readonly string[];

/** Why: a key for machines, its data, and the sentence that people read. The key and the data are the identity. */
export interface Reason {
  readonly because: string;
  readonly says: string;
  readonly data?: Readonly<Record<string, Datum>>;
}
