import type { Access } from '../model/access.js';
import type { DutyHolder } from '../model/duty-facts.js';
import { fingerprint } from '../model/fingerprint.js';
import { foldName, indexPeople } from '../model/identity.js';
import type { Person, SharedAccount } from '../schema/registers.js';

/** A shared account with the positions of the holders who hold what it holds: its people, or itself where it has none. */
export interface AccountUse {
  readonly account: SharedAccount;
  readonly index: number;
  readonly holders: readonly number[];
}

export interface Holders {
  /** The people of people.yaml first, in its order. */
  readonly all: readonly DutyHolder[];
  /** For each name of the access lists its holder; -1 for a name that is an account's wherever it stands. */
  readonly holderOf: Int32Array;
  /** Names that are accounts' in some system: which holder it is depends on the row. */
  readonly accountsOf: ReadonlyMap<number, readonly AccountUse[]>;
}

/** An id that is safe in a finding's, unlike every other: made of the name, with a part of its hash where the name alone won't do. */
const idOf = (kind: string, name: string, taken: ReadonlySet<string>): string => {
  const slug = name.replace(/[^a-z0-9._-]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  const plain = /^[a-z][a-z0-9._-]{0,47}$/.test(name) && !taken.has(name);
  return plain ? name : `${slug.slice(0, 47) || kind}-${fingerprint('duty-holder', kind, name).slice(0, 8)}`;
};

/** Sorts out who is behind the names of the access lists. */
export const findHolders = (
  { holders: names }: Pick<Access, 'holders'>,
  people: readonly Person[],
  sharedAccounts: readonly SharedAccount[],
): Holders => {
  const known = indexPeople(people);
  const all: DutyHolder[] = people.map(({ id, name, role }, person) => ({
    kind: 'person',
    id,
    name,
    role: role ?? null,
    person,
  }));
  const taken = new Set(people.map(({ id }) => id));
  const others = new Map<string, number>();
  const holderNamed = (kind: 'holder' | 'account', name: string, key = foldName(name)): number => {
    const person = kind === 'holder' ? known.get(key) : undefined;
    const there = person ?? others.get(`${kind} ${key}`);
    if (there !== undefined) return there;
    const id = idOf(kind, key, taken);
    taken.add(id);
    others.set(`${kind} ${key}`, all.length);
    return all.push({ kind, id, name, role: null, person: null }) - 1;
  };
  const uses = new Map<string, AccountUse[]>();
  sharedAccounts.forEach((account, index) => {
    const key = foldName(account.account);
    const itself = (): number =>
      holderNamed('account', account.account, account.system === undefined ? key : `${account.system}.${key}`);
    const holders =
      account.people && account.people.length > 0
        ? account.people.map((name) => holderNamed('holder', name))
        : [itself()];
    uses.set(key, [...(uses.get(key) ?? []), { account, index, holders }]);
  });
  const accountsOf = new Map<number, readonly AccountUse[]>();
  const holderOf = new Int32Array(names.length);
  names.forEach((name, index) => {
    const own = uses.get(foldName(name));
    if (own) accountsOf.set(index, own);
    const isAlwaysAccount = own?.some(({ account }) => account.system === undefined) ?? false;
    holderOf[index] = isAlwaysAccount ? -1 : holderNamed('holder', name);
  });
  return { all, holderOf, accountsOf };
};
