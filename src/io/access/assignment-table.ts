import type { Access, ListedRole } from '../../model/access.js';
import { foldName } from '../../model/identity.js';

/** A part of a large text keeps the whole alive; a copy does not. */
const copyOf = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** Numbers that grow at the end, in a typed array that doubles: a million of them take 4 MB. */
const growing = () => {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    push: (value: number): void => {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    all: (): Uint32Array => values.subarray(0, length),
  };
};

/** Names as numbers: each spelling is folded once and then known. */
const interned = (keep: (name: string) => void) => {
  const spelled = new Map<string, number>();
  const folded = new Map<string, number>();
  return (name: string): number => {
    const known = spelled.get(name);
    if (known !== undefined) return known;
    const copy = copyOf(name);
    const key = foldName(copy);
    let index = folded.get(key);
    if (index === undefined) {
      index = folded.size;
      folded.set(key, index);
      keep(copy.trim());
    }
    spelled.set(copy, index);
    return index;
  };
};

export interface AssignmentTable {
  /** `list` is the position of the access list; days are numbers YYYYMMDD, 0 where none is told. */
  add(list: number, holder: string, system: string | null, role: string, from: number, until: number): void;
  done(): Pick<Access, 'holders' | 'roles' | 'holderOf' | 'roleOf' | 'fromOf' | 'untilOf'>;
}

/** Gathers assignments row by row in typed arrays, names as numbers. */
export const assignmentTable = (): AssignmentTable => {
  const [holders, roles] = [new Array<string>(), new Array<ListedRole>()];
  const [holderOf, roleOf, fromOf, untilOf] = [growing(), growing(), growing(), growing()];
  const holderIndex = interned((name) => holders.push(name));
  const bySystem = new Map<string, Map<string, number>>();
  const roleIndex = (list: number, system: string | null, role: string): number => {
    const key = `${list} ${system ?? ''}`;
    const own = bySystem.get(key) ?? new Map<string, number>();
    bySystem.set(key, own);
    const known = own.get(role);
    if (known !== undefined) return known;
    const copy = copyOf(role);
    const name = foldName(copy);
    const index =
      own.get(name) ?? roles.push({ list, system: system === null ? null : copyOf(system), role: copy.trim() }) - 1;
    own.set(name, index);
    own.set(copy, index);
    return index;
  };
  return {
    add: (list, holder, system, role, from, until) => {
      holderOf.push(holderIndex(holder));
      roleOf.push(roleIndex(list, system, role));
      fromOf.push(from);
      untilOf.push(until);
    },
    done: () => ({
      holders,
      roles,
      holderOf: holderOf.all(),
      roleOf: roleOf.all(),
      fromOf: fromOf.all(),
      untilOf: untilOf.all(),
    }),
  };
};
