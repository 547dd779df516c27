import type { Access } from '../../src/model/access';
import { noAccess } from '../../src/model/access';
import { unique } from '../../src/model/order';

/** An assignment: name, role, and where it matters system and days. */
export interface Row {
  readonly who: string;
  readonly role: string;
  readonly system?: string;
  readonly from?: number;
  readonly until?: number;
}

/** The access lists that hold these rows, all in the list at position 0. */
export const someAccess = (rows: readonly Row[]): Access => {
  const holders = unique(rows.map(({ who }) => who));
  const keys = unique(rows.map(({ system, role }) => `${system ?? ''}|${role}`));
  return {
    ...noAccess,
    holders,
    roles: keys.map((key) => {
      const [system = '', role = ''] = key.split('|');
      return { list: 0, system: system === '' ? null : system, role };
    }),
    holderOf: Uint32Array.from(rows.map(({ who }) => holders.indexOf(who))),
    roleOf: Uint32Array.from(rows.map(({ system, role }) => keys.indexOf(`${system ?? ''}|${role}`))),
    fromOf: Uint32Array.from(rows.map(({ from = 0 }) => from)),
    untilOf: Uint32Array.from(rows.map(({ until = 0 }) => until)),
    lists: [{ rows: rows.length, closed: 0 }],
  };
};
