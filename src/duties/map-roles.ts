import type { Access } from '../model/access.js';
import { foldName } from '../model/identity.js';
import type { RoleDuties } from '../schema/registers.js';

/** For each role of the access lists its duties: undefined where nobody said which, empty where somebody looked and found none. */
export const mapRoles = (
  { roles }: Pick<Access, 'roles'>,
  mapped: readonly RoleDuties[],
): (readonly string[] | undefined)[] => {
  const index = new Map<string, string[]>();
  for (const { system, role, duties } of mapped) {
    if (duties === undefined) continue;
    const key = `${system ?? ''}\n${foldName(role)}`;
    index.set(key, [...(index.get(key) ?? []), ...duties]);
  }
  // What is said of a role in its system goes before what is said of its name anywhere.
  return roles.map(({ system, role }) => {
    const name = foldName(role);
    return (system === null ? undefined : index.get(`${system}\n${name}`)) ?? index.get(`\n${name}`);
  });
};
