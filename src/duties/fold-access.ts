import type { Access } from '../model/access.js';
import type { PlainDate } from '../model/plain-date.js';
import { addDuties, type DutyMasks } from './duty-masks.js';
import type { AccountUse, Holders } from './find-holders.js';

/** 2026-03-31 as the number 20260331, as access lists keep days. */
export const dayNumber = (day: PlainDate): number => Number(day.replaceAll('-', ''));

/** Calls back with each assignment that is in force on the day, and the account behind it where the name is one's. */
export const eachAssignment = (
  access: Access,
  { accountsOf }: Pick<Holders, 'accountsOf'>,
  day: number,
  take: (name: number, role: number, use: AccountUse | undefined) => void,
): void => {
  const { holderOf, roleOf, fromOf, untilOf, roles } = access;
  const special = new Uint8Array(access.holders.length);
  for (const name of accountsOf.keys()) special[name] = 1;
  for (let row = 0; row < holderOf.length; row += 1) {
    const until = untilOf[row] ?? 0;
    if ((until !== 0 && until < day) || (fromOf[row] ?? 0) > day) continue;
    const [name, role] = [holderOf[row] ?? 0, roleOf[row] ?? 0];
    if (special[name] === 0) take(name, role, undefined);
    else {
      const uses = accountsOf.get(name) ?? [];
      const own = uses.find(({ account }) => account.system !== undefined && account.system === roles[role]?.system);
      take(name, role, own ?? uses.find(({ account }) => account.system === undefined));
    }
  }
};

/**
 * The duties that each holder has by roles on a day, as bit masks: one pass over the assignments, whatever the number of pairs.
 * `dutiesByRole` is what mapRoles gave.
 */
export const foldAccess = (
  masks: DutyMasks,
  access: Access,
  holders: Holders,
  dutiesByRole: readonly (readonly string[] | undefined)[],
  day: number,
): Uint32Array => {
  const { words } = masks;
  const roleRows = new Uint32Array(access.roles.length * words);
  const carries = new Uint8Array(access.roles.length);
  dutiesByRole.forEach((duties, role) => {
    if (duties === undefined || duties.length === 0) return;
    addDuties(masks, roleRows, role, duties);
    carries[role] = 1;
  });
  const rows = new Uint32Array(holders.all.length * words);
  const add = (holder: number, role: number): void => {
    const [to, from] = [holder * words, role * words];
    for (let word = 0; word < words; word += 1) rows[to + word] = (rows[to + word] ?? 0) | (roleRows[from + word] ?? 0);
  };
  eachAssignment(access, holders, day, (name, role, use) => {
    if (carries[role] === 0) return;
    if (use === undefined) add(holders.holderOf[name] ?? 0, role);
    else for (const holder of use.holders) add(holder, role);
  });
  return rows;
};
