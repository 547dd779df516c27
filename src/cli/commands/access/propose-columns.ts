import { foldName } from '../../../model/identity.js';
import type { AccessColumns } from '../../../schema/registers.js';

export type ColumnUse = keyof AccessColumns;

/** How systems call these columns. The first name that a header has is the likeliest. */
const usualNames: Readonly<Record<ColumnUse, readonly string[]>> = {
  person: [
    'person',
    'user',
    'username',
    'user name',
    'user id',
    'userid',
    'member',
    'employee',
    'principal',
    'full name',
    'display name',
    'name',
    'email',
  ],
  account: ['account', 'account name', 'login', 'login name', 'sam account name', 'samaccountname'],
  role: [
    'role',
    'role name',
    'profile',
    'permission set',
    'group',
    'group name',
    'responsibility',
    'entitlement',
    'permission',
    'authorization',
    'access level',
  ],
  system: ['system', 'application', 'app', 'environment'],
  from: ['from', 'valid from', 'start', 'start date', 'granted', 'assigned', 'assigned on'],
  until: ['until', 'valid until', 'valid to', 'end', 'end date', 'expires', 'expiry'],
  status: ['status', 'state', 'account status', 'active', 'enabled'],
};

export const columnUses = Object.keys(usualNames) as ColumnUse[];

const plain = (name: string): string => foldName(name.replace(/[_-]+/g, ' '));

/** The columns of a header that may be meant, by use, likeliest first. */
export const proposeColumns = (columns: readonly string[]): Readonly<Record<ColumnUse, readonly string[]>> => {
  const of = (use: ColumnUse): string[] =>
    usualNames[use].flatMap((name) => columns.filter((column) => plain(column) === name));
  return Object.fromEntries(columnUses.map((use) => [use, of(use)])) as Record<ColumnUse, string[]>;
};

/** True where all columns that a list maps are in the header: an export of the same form is read the same way. */
export const fitsHeader = (mapped: AccessColumns, columns: readonly string[]): boolean => {
  const there = new Set(columns.map(foldName));
  return Object.values(mapped).every((name) => there.has(foldName(name)));
};
