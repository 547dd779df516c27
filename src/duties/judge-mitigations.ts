import type { DutyHolder, DutySource, HeldPair, MitigationFacts } from '../model/duty-facts.js';
import type { ControlFacts } from '../model/facts.js';
import { foldName } from '../model/identity.js';
import type { PlainDate } from '../model/plain-date.js';
import { atLeast } from '../model/rung.js';
import type { Mitigation } from '../schema/registers.js';

/** Why a control that is named as a mitigation does not carry it; nothing where it does. Its own record counts, before any cap. */
const shortfall = (id: string, facts: ControlFacts | undefined, asOf: PlainDate): string | undefined => {
  if (facts === undefined || facts.looks.length === 0) return `${id} serves no report in scope, so nobody looked at it`;
  if (facts.control.owner === undefined) return `${id} has no owner`;
  const low = facts.looks.find((look) => !atLeast(look.type1.base, 'implemented'));
  if (low) return `${id} is ${low.type1.base}, not in operation`;
  // A remedy counts once done, as for the test itself.
  const open = facts.tests.some((test) =>
    test.deviations?.some(({ remedied }) => remedied === undefined || remedied > asOf),
  );
  return open ? `a test of ${id} found deviations that are open` : undefined;
};

/** Where a mitigation stands on a day, whoever it is for: approved, not expired, its controls in operation. */
export const judgeMitigation = (
  mitigation: Mitigation,
  index: number,
  controlById: ReadonlyMap<string, ControlFacts>,
  asOf: PlainDate,
): MitigationFacts => {
  const stand = (state: MitigationFacts['state'], says: string): MitigationFacts => ({
    mitigation,
    index,
    state,
    says,
    conflicts: 0,
  });
  const { approved, expires, controls } = mitigation;
  if (approved > asOf) return stand('not-yet', `it is approved from ${approved} on`);
  if (expires < asOf) return stand('expired', `it expired on ${expires}`);
  const short = controls.flatMap((id) => shortfall(id, controlById.get(id), asOf) ?? []);
  return short.length > 0
    ? stand('unproven', short.join('; '))
    : stand('in-force', `${controls.join(', ')} in operation, in force until ${expires}`);
};

interface Standing {
  readonly facts: MitigationFacts;
  readonly people: ReadonlySet<string> | null;
  readonly systems: ReadonlySet<string> | null;
}

export type Matcher = (
  holder: DutyHolder,
  names: readonly string[],
  alone: ReadonlySet<string>,
  pair: string,
  from: HeldPair['from'] | undefined,
) => Pick<HeldPair, 'mitigation' | 'failed'> & { readonly meant: readonly number[] };

const onlyIn = (sources: readonly DutySource[], systems: ReadonlySet<string>): boolean =>
  sources.length > 0 && sources.every(({ system }) => system !== null && systems.has(system));

/** Finds for a pair that somebody holds the mitigation that counts, and those that were meant to and don't. */
export const mitigationMatcher = (all: readonly MitigationFacts[]): Matcher => {
  const byPair = new Map<string, Standing[]>();
  for (const facts of all) {
    const { people, systems, pairs } = facts.mitigation;
    const standing = {
      facts,
      people: people ? new Set(people.map(foldName)) : null,
      systems: systems ? new Set(systems) : null,
    };
    for (const pair of pairs) byPair.set(pair, [...(byPair.get(pair) ?? []), standing]);
  }
  return (holder, names, alone, pair, from) => {
    const failed: { id: string; why: string }[] = [];
    const meant: number[] = [];
    let mitigation: HeldPair['mitigation'] = null;
    for (const { facts, people, systems } of byPair.get(pair) ?? []) {
      if (people && !names.some((name) => people.has(name))) continue;
      // A review of some systems reaches the conflict where one half cannot be exercised outside them.
      if (systems && !from?.some((sources) => onlyIn(sources, systems))) continue;
      const { id, owner, controls } = facts.mitigation;
      meant.push(facts.index);
      const own = controls.filter((control) => alone.has(control));
      if (facts.state !== 'in-force') failed.push({ id, why: facts.says });
      else if (names.includes(foldName(owner))) failed.push({ id, why: `its owner is ${holder.name}` });
      else if (own.length > 0) failed.push({ id, why: `${holder.name} alone performs ${own.join(', ')}` });
      else mitigation ??= { id, controls };
    }
    return { mitigation, failed, meant };
  };
};
