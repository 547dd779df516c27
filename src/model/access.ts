/** A role as the access lists name it: in a system (its id, or the words of the list), under its name as first written. */
export interface ListedRole {
  readonly system: string | null;
  readonly role: string;
  /** Position of the access list in the register. */
  readonly list: number;
}

/** The rules that a row of a transaction log can break. */
export const transactionRules = [
  'approved-own',
  'released-own',
  'recorded-own',
  'approved-recorded',
  'own-benefit',
  'not-approved',
] as const;

export type TransactionRule = (typeof transactionRules)[number];

/** How often a rule is broken in a log, and where first. Days are of the rows that break it; null where no column dates them. */
export interface RuleTally {
  readonly rule: TransactionRule;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  /** The first rows that break it: their id, and who it was (id of people.yaml, else as written). */
  readonly examples: readonly { readonly id: string; readonly who: string; readonly date: string | null }[];
}

export interface LogTally {
  readonly rows: number;
  /** Rows in which a shared account acted: nobody can tell whether two people did. */
  readonly untold: number;
  readonly rules: readonly RuleTally[];
}

/**
 * The assignments of all access lists, interned: row i says that holder `holderOf[i]` holds role `roleOf[i]`, from and until a day
 * written as the number YYYYMMDD (0: not told). A million rows take 16 MB this way.
 */
export interface Access {
  /** Each once, as first written. Names that differ in case or spaces alone are one. */
  readonly holders: readonly string[];
  readonly roles: readonly ListedRole[];
  readonly holderOf: Uint32Array;
  readonly roleOf: Uint32Array;
  readonly fromOf: Uint32Array;
  readonly untilOf: Uint32Array;
  /** One for each access list: its rows, and those that were left out because the account is closed. */
  readonly lists: readonly { readonly rows: number; readonly closed: number }[];
  /** One for each transaction log. */
  readonly logs: readonly LogTally[];
}

const none = new Uint32Array(0);

/** A workspace without access lists and logs, or one whose lists are not looked at. */
export const noAccess: Access = {
  holders: [],
  roles: [],
  holderOf: none,
  roleOf: none,
  fromOf: none,
  untilOf: none,
  lists: [],
  logs: [],
};
