import { type LogTally, type RuleTally, type TransactionRule, transactionRules } from '../model/access.js';
import { foldName, indexPeople } from '../model/identity.js';
import { earlier, later } from '../model/plain-date.js';
import type { Person, SharedAccount } from '../schema/registers.js';

/** What somebody can do to a transaction, and whom it benefits. */
export const parts = ['initiated', 'approved', 'recorded', 'released', 'beneficiary'] as const;
export type Part = (typeof parts)[number];

/** So many rows stand as examples of a rule. */
const mostExamples = 10;

/** Who is behind the names of a log. */
export interface Actors {
  /** A person of people.yaml by one of the names, or the folded name. `shared`: an account, behind which there may be several. */
  readonly behind: (name: string) => { readonly key: string; readonly shared: boolean };
}

export const actorsOf = (people: readonly Person[], accounts: readonly SharedAccount[]): Actors => {
  const known = indexPeople(people);
  const shared = new Set(accounts.map(({ account }) => foldName(account)));
  const cache = new Map<string, { readonly key: string; readonly shared: boolean }>();
  return {
    behind: (name) => {
      const there = cache.get(name);
      if (there) return there;
      const folded = foldName(name);
      const found = { key: people[known.get(folded) ?? -1]?.id ?? folded, shared: shared.has(folded) };
      cache.set(name, found);
      return found;
    },
  };
};

/** Two parts that one person may not play in one transaction. */
const clashes: readonly (readonly [TransactionRule, Part, Part])[] = [
  ['approved-own', 'approved', 'initiated'],
  ['released-own', 'released', 'initiated'],
  ['recorded-own', 'recorded', 'initiated'],
  ['approved-recorded', 'approved', 'recorded'],
  ['own-benefit', 'approved', 'beneficiary'],
  ['own-benefit', 'released', 'beneficiary'],
];

export interface TransactionTally {
  /** `actor` gives the name in the cell of a part, empty where there is none. */
  take(id: string, date: string | null, actor: (part: Part) => string): void;
  done(): LogTally;
}

/** Judges transactions one by one and counts. Only what has a column is judged: silence says nothing. */
export const tallyTransactions = (columns: ReadonlySet<Part>, actors: Actors): TransactionTally => {
  const tallies = new Map<TransactionRule, { -readonly [K in keyof RuleTally]: RuleTally[K] }>();
  let [rows, untold] = [0, 0];
  const judged = clashes.filter(([, one, other]) => columns.has(one) && columns.has(other));
  const count = (rule: TransactionRule, id: string, date: string | null, who: string): void => {
    const tally = tallies.get(rule) ?? { rule, count: 0, first: null, last: null, examples: [] };
    tallies.set(rule, tally);
    const undated = date === null || (tally.count > 0 && tally.first === null);
    tally.first = undated ? null : earlier(tally.first ?? date, date);
    tally.last = undated ? null : later(tally.last ?? date, date);
    tally.count += 1;
    if (tally.examples.length < mostExamples) tally.examples = [...tally.examples, { id, who, date }];
  };
  return {
    take: (id, date, actor) => {
      rows += 1;
      const broken = new Set<TransactionRule>();
      let isShared = false;
      for (const [rule, one, other] of judged) {
        const names = [actor(one), actor(other)] as const;
        if (names[0] === '' || names[1] === '') continue;
        const [left, right] = [actors.behind(names[0]), actors.behind(names[1])];
        isShared ||= left.shared !== right.shared;
        if (left.key !== right.key || broken.has(rule)) continue;
        broken.add(rule);
        count(rule, id, date, left.key);
      }
      if (columns.has('approved') && actor('approved') === '') count('not-approved', id, date, actor('initiated'));
      if (isShared) untold += 1;
    },
    done: () => ({ rows, untold, rules: transactionRules.flatMap((rule) => tallies.get(rule) ?? []) }),
  };
};
