import type { Access } from '../model/access.js';
import type { DutySource } from '../model/duty-facts.js';
import type { ControlFacts } from '../model/facts.js';
import type { Person, System } from '../schema/registers.js';
import type { Holders } from './find-holders.js';
import { eachAssignment } from './fold-access.js';

/** So many places are named for a duty that somebody holds many times over. */
const most = 5;

interface Sources {
  readonly people: readonly Person[];
  readonly systems: readonly System[];
  readonly alone: ReadonlyMap<number, readonly ControlFacts[]>;
  readonly access: Access;
  readonly dutiesByRole: readonly (readonly string[] | undefined)[];
}

/** Duties with their places, by holder. */
export type Traces = ReadonlyMap<number, ReadonlyMap<string, readonly DutySource[]>>;

/** Where the duties of some holders come from: people.yaml, controls that they alone perform, roles, accounts. One pass over the lists. */
export const traceDuties = (wanted: ReadonlySet<number>, holders: Holders, sources: Sources, day: number): Traces => {
  const { people, systems, alone, access, dutiesByRole } = sources;
  const systemName = new Map(systems.map(({ id, name }) => [id, name]));
  const traces = new Map<number, Map<string, DutySource[]>>();
  const add = (holder: number, duty: string, where: string, system: string | null): void => {
    const own = traces.get(holder) ?? new Map<string, DutySource[]>();
    traces.set(holder, own);
    const places = own.get(duty) ?? [];
    own.set(duty, places);
    if (places.length < most && !places.some((place) => place.where === where)) places.push({ where, system });
  };
  for (const holder of wanted) {
    for (const duty of people[holder]?.duties ?? []) add(holder, duty, 'people.yaml', null);
    for (const { control } of alone.get(holder) ?? []) {
      for (const duty of control.duties ?? []) add(holder, duty, `control ${control.id}`, null);
    }
  }
  const carries = dutiesByRole.map((duties) => (duties?.length ?? 0) > 0);
  eachAssignment(access, holders, day, (name, role, use) => {
    if (!carries[role]) return;
    const [own, listed] = [holders.holderOf[name] ?? 0, access.roles[role]];
    if (listed === undefined || (use === undefined && !wanted.has(own))) return;
    const { system } = listed;
    const place = `${system === null ? '' : `${systemName.get(system) ?? system}: `}${listed.role}`;
    const where =
      use === undefined ? place : `${place}, through the ${use.account.kind} account ${use.account.account}`;
    for (const holder of use?.holders ?? [own]) {
      if (wanted.has(holder)) for (const duty of dutiesByRole[role] ?? []) add(holder, duty, where, system);
    }
  });
  return traces;
};
