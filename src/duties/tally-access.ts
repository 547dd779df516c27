import type { Access } from '../model/access.js';
import type { DutyFacts } from '../model/duty-facts.js';
import { compareBy } from '../model/order.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Person } from '../schema/registers.js';
import type { Holders } from './find-holders.js';
import { eachAssignment } from './fold-access.js';

/** So many names are told; more are counted. */
const mostNames = 20;

/** What the lists hold that nobody vouches for: roles without duties on record, names without a person, people who left. */
export const tallyAccess = (
  access: Access,
  holders: Holders,
  people: readonly Person[],
  dutiesByRole: readonly (readonly string[] | undefined)[],
  asOf: PlainDate,
  day: number,
): Pick<DutyFacts, 'unmapped' | 'unknown' | 'leavers'> & { readonly unknownNames: number } => {
  const { roles, lists, holders: names } = access;
  const rows = new Uint32Array(roles.length);
  const seen = new Uint8Array(names.length * lists.length);
  const left = people.map((person) => person.left !== undefined && person.left < asOf);
  const still = new Map<number, Set<string>>();
  eachAssignment(access, holders, day, (name, role, use) => {
    rows[role] = (rows[role] ?? 0) + 1;
    if (use !== undefined) return;
    const [holder, listed] = [holders.holderOf[name] ?? 0, roles[role]];
    if (listed === undefined) return;
    if (holder >= people.length) seen[listed.list * names.length + name] = 1;
    else if (left[holder]) {
      const own = still.get(holder) ?? new Set();
      still.set(holder, own.add(`${listed.role}${listed.system === null ? '' : ` in ${listed.system}`}`));
    }
  });
  const unknown = lists.flatMap((_, list) => {
    const own = names.filter((_name, index) => seen[list * names.length + index] === 1);
    return own.length === 0 ? [] : [{ list, count: own.length, first: own.slice(0, mostNames) }];
  });
  const isSeen = (name: number): boolean => lists.some((_, list) => seen[list * names.length + name] === 1);
  return {
    unknownNames: names.filter((_, name) => isSeen(name)).length,
    unmapped: roles
      .map(({ list, system, role }, index) => ({ list, system, role, rows: rows[index] ?? 0 }))
      .filter((item, index) => dutiesByRole[index] === undefined && item.rows > 0)
      .sort(
        compareBy(
          ({ list }) => list,
          (item) => -item.rows,
          ({ role }) => role,
        ),
      ),
    unknown,
    leavers: [...still]
      .sort(compareBy(([person]) => person))
      .map(([person, held]) => ({ person, left: people[person]?.left ?? asOf, roles: [...held].slice(0, mostNames) })),
  };
};
