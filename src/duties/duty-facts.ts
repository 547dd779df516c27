import type { Knowledge } from '../model/catalog.js';
import type { DutyConflict, DutyFacts, HeldPair, MitigationFacts } from '../model/duty-facts.js';
import type { ControlFacts } from '../model/facts.js';
import { foldName, namesOf } from '../model/identity.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Workspace } from '../model/workspace.js';
import { adviseSmallTeam } from './advise-small-team.js';
import { addDuties, dutiesOf, dutyMasks, eachConflict } from './duty-masks.js';
import { findHolders } from './find-holders.js';
import { dayNumber, foldAccess } from './fold-access.js';
import { judgeMitigation, mitigationMatcher } from './judge-mitigations.js';
import { mapRoles } from './map-roles.js';
import { tallyAccess } from './tally-access.js';
import { traceDuties } from './trace-duties.js';
import { workAlone } from './work-alone.js';

/** Of holders whom nobody in people.yaml answers to so many are told in detail. More are counted by pair. */
const mostInDetail = 200;
/** So many names stand as examples of a pair. */
const mostExamples = 10;

interface DutyInput {
  readonly workspace: Workspace;
  readonly knowledge: Pick<Knowledge, 'duties' | 'dutyPairs'>;
  readonly controls: readonly ControlFacts[];
  readonly asOf: PlainDate;
}

/**
 * The duties that each person, unknown name and unowned account has in effect on a day, from people.yaml, roles, shared accounts and
 * controls that somebody performs alone; the pairs that they hold; and what stands in for a split. COSO principle 10.
 */
export const dutyFacts = ({ workspace, knowledge, controls, asOf }: DutyInput): DutyFacts => {
  const { access, people, roles, sharedAccounts, systems } = workspace;
  const masks = dutyMasks(knowledge.duties, knowledge.dutyPairs);
  const day = dayNumber(asOf);
  const holders = findHolders(access, people, sharedAccounts);
  const dutiesByRole = mapRoles(access, roles);
  const alone = workAlone(controls, people);
  const rows = foldAccess(masks, access, holders, dutiesByRole, day);
  people.forEach((person, at) => {
    addDuties(masks, rows, at, person.duties ?? []);
    for (const { control } of alone.get(at) ?? []) addDuties(masks, rows, at, control.duties ?? []);
  });

  const held = new Map<number, number[]>();
  eachConflict(masks, rows, holders.all.length, (row, pair) => {
    const own = held.get(row);
    if (own) own.push(pair);
    else held.set(row, [pair]);
  });
  const [known, others] = [new Set<number>(), new Array<number>()];
  for (const row of held.keys())
    if (row < people.length) known.add(row);
    else if (others.length < mostInDetail) others.push(row);
  const wanted = new Set([...known, ...others]);
  const traces = traceDuties(wanted, holders, { people, systems, alone, access, dutiesByRole }, day);

  const controlById = new Map(controls.map((facts) => [facts.control.id, facts]));
  const mitigations = workspace.mitigations.map((item, index) => judgeMitigation(item, index, controlById, asOf));
  const match = mitigationMatcher(mitigations);
  const meantFor = new Uint32Array(mitigations.length);
  const tallies = masks.pairs.map((pair) => ({ pair, holders: 0, mitigated: 0, examples: new Array<string>() }));
  const conflicts: DutyConflict[] = [];
  let total = 0;
  for (const [row, pairIndexes] of held) {
    const holder = holders.all[row];
    if (!holder) continue;
    const person = people[row];
    const names = person ? namesOf(person) : [foldName(holder.name), holder.id];
    const own = new Set((alone.get(row) ?? []).map(({ control }) => control.id));
    const trace = traces.get(row);
    const pairs = pairIndexes.flatMap((index): HeldPair[] => {
      const [pair, tally] = [masks.pairs[index], tallies[index]];
      if (!pair || !tally) return [];
      const from = [trace?.get(pair.duties[0]) ?? [], trace?.get(pair.duties[1]) ?? []] as const;
      const { meant, ...standing } = match(holder, names, own, pair.id, trace && from);
      for (const at of meant) meantFor[at] = (meantFor[at] ?? 0) + 1;
      total += 1;
      tally.holders += 1;
      if (standing.mitigation) tally.mitigated += 1;
      if (tally.examples.length < mostExamples) tally.examples.push(holder.name);
      return [{ pair, from, ...standing }];
    });
    if (!wanted.has(row)) continue;
    const duties = dutiesOf(masks, rows, row).map((duty) => ({ duty, from: trace?.get(duty) ?? [] }));
    conflicts.push({ holder, pairs, alone: [...own], duties });
  }
  const { unknownNames, ...tallied } = tallyAccess(access, holders, people, dutiesByRole, asOf, day);
  return {
    ...tallied,
    looked: {
      people: people.length,
      unknown: unknownNames,
      accounts: holders.all.filter(({ kind }) => kind === 'account').length,
    },
    conflicts,
    total: { holders: held.size, pairs: total },
    pairs: tallies.filter((tally) => tally.holders > 0),
    mitigations: mitigations.map((item, index): MitigationFacts => ({ ...item, conflicts: meantFor[index] ?? 0 })),
    smallTeam: adviseSmallTeam(masks, rows, people, asOf),
  };
};
