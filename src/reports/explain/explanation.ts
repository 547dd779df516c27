/** Why something stands where it does: lines for a terminal, without colour, and the pieces they were made of. */
export interface Explanation {
  readonly lines: readonly string[];
  /** For JSON. `kind` says what was asked about. */
  readonly pieces: {
    readonly kind:
      | 'requirement'
      | 'point'
      | 'control'
      | 'finding'
      | 'vendor'
      | 'description'
      | 'system'
      | 'process'
      | 'interface'
      | 'key-report'
      | 'holder'
      | 'duty-pair'
      | 'action'
      | 'lifecycle';
  } & Readonly<Record<string, unknown>>;
}

/** The rule behind a check, from its own description. */
export interface Rule {
  readonly rule: string;
  readonly source: string;
}

export type RuleOf = (check: string) => Rule | undefined;
