import type { DutyPair } from '../model/catalog.js';
import type { Cap, Check, Observation } from '../model/check.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import { unique } from '../model/order.js';
import { atLeast } from '../model/rung.js';
import type { Person } from '../schema/registers.js';
import { holdDown, inService } from './about-control.js';

/** Controls that only this person performs, by id or by name: who also hides a mistake can't be the one who finds it. */
const performsAlone = ({ control }: ControlFacts, person: Person): boolean => {
  const performers = control.performers ?? [];
  return performers.length > 0 && performers.every((performer) => performer === person.id || performer === person.name);
};

const byPerformer = (controls: readonly ControlFacts[]): ReadonlyMap<string, ControlFacts[]> => {
  const index = new Map<string, ControlFacts[]>();
  for (const facts of controls) {
    for (const performer of unique(facts.control.performers ?? [])) {
      const list = index.get(performer);
      if (list) list.push(facts);
      else index.set(performer, [facts]);
    }
  }
  return index;
};

/** Somebody else makes good what this person does alone: a control in operation, with an owner and another performer. */
const isIndependent = (facts: ControlFacts | undefined, person: Person): boolean =>
  facts?.control.owner !== undefined &&
  !performsAlone(facts, person) &&
  facts.looks.length > 0 &&
  facts.looks.every((look) => atLeast(look.type1.base, 'implemented'));

interface Conflict {
  readonly person: Person;
  readonly index: number;
  readonly pairs: readonly DutyPair[];
  /** Controls that exercise one of the duties in conflict, performed by this person alone. */
  readonly controls: readonly ControlFacts[];
}

const findConflicts = ({ workspace, knowledge, controls }: Facts): Conflict[] => {
  const performed = byPerformer(inService(controls));
  return workspace.people.flatMap((person, index) => {
    const own = unique([...(performed.get(person.id) ?? []), ...(performed.get(person.name) ?? [])]);
    const alone = own.filter((facts) => performsAlone(facts, person)).sort((a, b) => a.index - b.index);
    const duties = new Set([...(person.duties ?? []), ...alone.flatMap(({ control }) => control.duties ?? [])]);
    const pairs = knowledge.dutyPairs.filter((pair) => pair.duties.every((duty) => duties.has(duty)));
    if (pairs.length === 0) return [];
    const inConflict = new Set(pairs.flatMap((pair) => pair.duties));
    return [
      {
        person,
        index,
        pairs,
        controls: alone.filter(({ control }) => control.duties?.some((duty) => inConflict.has(duty))),
      },
    ];
  });
};

const observe = (
  { person, index, pairs, controls }: Conflict,
  titleOf: ReadonlyMap<string, string>,
  { scopes }: Facts,
): Observation => {
  const told = pairs.map(
    ({ duties, risk }) =>
      `"${titleOf.get(duties[0]) ?? duties[0]}" and "${titleOf.get(duties[1]) ?? duties[1]}" (${risk})`,
  );
  const grave = pairs.some((pair) => pair.severity === 'critical' || pair.severity === 'high');
  const requirements = unique(controls.flatMap((facts) => facts.requirements.map((scoped) => scoped.requirement.id)));
  const reports = unique(controls.flatMap((facts) => facts.serves));
  return {
    subject: { kind: 'person', id: person.id },
    severity: grave ? 'high' : 'medium',
    title: `${person.name} holds duties that should be kept apart`,
    condition: `${person.name}${person.role ? ` (${person.role})` : ''} holds ${told.join('; ')}.${controls.length > 0 ? ` Alone performs ${controls.map(({ control }) => control.id).join(', ')}.` : ''}`,
    criteria:
      'Nobody can both cause and hide an error: authorize, hold, record and reconcile are kept apart, or an independent review stands in.',
    effect:
      'An error or fraud by this person would not be found by anyone else; controls that rest on the separation do not work.',
    recommendation: `Give one of the duties to somebody else, or add an independent review by a person without these duties and name it as compensating control.`,
    reports: reports.length > 0 ? reports : scopes.map((scope) => scope.report),
    requirements,
    controls: controls.map(({ control }) => control.id),
    blocksPeriod: grave,
    effort: { low: 1, high: 8 },
    data: { person: person.id, pairs: pairs.map((pair) => pair.id) },
    measure: pairs.length,
    item: { list: 'people', index },
  };
};

const capsOf = ({ person, pairs, controls }: Conflict, { controlById }: Facts): Cap[] =>
  controls.flatMap((facts) =>
    holdDown(
      facts,
      facts.compensatedBy.some((id) => isIndependent(controlById.get(id), person)) ? 'implemented' : 'designed',
      {
        because: 'duty-conflict',
        says: `${person.name} alone performs it and holds duties in conflict with it (${pairs.map((pair) => pair.id).join(', ')}).`,
        data: { person: person.id, pairs: pairs.map((pair) => pair.id) },
      },
    ),
  );

export const dutyConflict: Check = {
  id: 'duty-conflict',
  stage: 'control',
  gap: 'design',
  rule: 'One person does not hold two duties of a conflicting pair. A control that this person alone performs stands no higher than designed; with a compensating control in operation that somebody else performs, no higher than implemented.',
  source: 'COSO principle 10; pairs in catalogs/segregation-of-duties.yaml.',
  run: (facts) => {
    const conflicts = findConflicts(facts);
    const titleOf = new Map(facts.knowledge.duties.map((duty) => [duty.id, duty.title]));
    return {
      caps: conflicts.flatMap((conflict) => capsOf(conflict, facts)),
      observations: conflicts.map((conflict) => observe(conflict, titleOf, facts)),
    };
  },
};
