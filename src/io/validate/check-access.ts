import { foldName } from '../../model/identity.js';
import type { KnownIds } from '../../model/known-ids.js';
import { suggest } from '../../model/suggest.js';
import type { ListName } from '../../model/workspace.js';
import type { Item, Lists } from '../workspace/merge-registers.js';
import type { Complaints } from './complaint.js';
import { isRecord } from './find-faults.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** An account of two people would give the duties of the one to the other. */
const checkNames = (people: readonly Item[], found: Complaints): ReadonlySet<string> => {
  const first = new Map<string, Item>();
  for (const item of people) {
    const { value, file, index, isValid } = item;
    if (!isValid) continue;
    const names = [text(value.id), text(value.name), ...texts(value.accounts)].flatMap((name) => name ?? []);
    for (const name of new Set(names.map(foldName))) {
      const other = first.get(name);
      if (other === undefined) first.set(name, item);
      else {
        const at = texts(value.accounts).findIndex((account) => foldName(account) === name);
        // Two people may have one name; what must be told apart are the accounts.
        if (at < 0 && !texts(other.value.accounts).some((account) => foldName(account) === name)) continue;
        const message = `${name} is a name of ${text(other.value.id) ?? ''} as well`.slice(0, 120);
        const path = at < 0 ? ['people', index, 'name'] : ['people', index, 'accounts', at];
        found.add(
          file,
          path,
          'duplicate-account',
          message,
          () => 'an account belongs to one person; share it in access.yaml, sharedAccounts',
        );
      }
    }
  }
  return new Set(first.keys());
};

/** Complains of what in access.yaml and people.yaml cannot be, beyond ids that lead nowhere. */
export const checkAccess = (
  lists: Lists,
  known: Pick<KnownIds, 'duties' | 'dutyPairs'>,
  unread: ReadonlySet<ListName | 'catalogs'>,
  found: Complaints,
): void => {
  const valid = (list: ListName): readonly Item[] => lists[list].filter(({ isValid }) => isValid);
  const names = checkNames(lists.people, found);
  const checkPeople = (list: 'sharedAccounts' | 'mitigations'): void => {
    if (unread.has('people')) return;
    for (const { value, file, index } of valid(list)) {
      for (const [at, name] of texts(value.people).entries()) {
        if (names.has(foldName(name))) continue;
        found.add(
          file,
          [list, index, 'people', at],
          'unknown-person',
          `people.yaml names nobody as ${name}`.slice(0, 120),
          () => {
            const meant = suggest(name, names);
            return meant === undefined ? 'correct it, or add the person to people.yaml' : `did you mean ${meant}?`;
          },
        );
      }
    }
  };
  checkPeople('sharedAccounts');
  checkPeople('mitigations');
  for (const [list, ids] of [
    ['duties', known.duties],
    ['dutyPairs', known.dutyPairs],
  ] as const) {
    for (const { value, file, index } of valid(list)) {
      const id = text(value.id) ?? '';
      if (ids.has(id)) {
        const message = `${id} is an id of what ships with soc-gap`;
        found.add(file, [list, index, 'id'], 'duplicate-id', message, () => 'choose an id of your own');
      }
    }
  }
  for (const { value, file, index } of valid('dutyPairs')) {
    const [one, other] = texts(value.duties);
    if (one !== other) continue;
    const message = 'a pair has two duties, and these are the same';
    found.add(file, ['dutyPairs', index, 'duties', 1], 'same-duty', message, () => 'name the other duty');
  }
  for (const { value, file, index } of valid('accessLists')) {
    const columns = isRecord(value.columns) ? value.columns : {};
    if (columns.person !== undefined || columns.account !== undefined) continue;
    const message = 'no column says who holds the role';
    found.add(
      file,
      ['accessLists', index, 'columns'],
      'missing-key',
      message,
      () => 'add person or account, with the name of its column',
    );
  }
  for (const { value, file, index } of valid('transactionLogs')) {
    const columns = Object.keys(isRecord(value.columns) ? value.columns : {});
    if (columns.filter((name) => !['id', 'date'].includes(name)).length > 1) continue;
    const message =
      'with fewer than two of initiated, approved, recorded, released and beneficiary nothing can be compared';
    found.add(
      file,
      ['transactionLogs', index, 'columns'],
      'missing-key',
      message,
      () => 'name the columns that say who did what',
    );
  }
};
