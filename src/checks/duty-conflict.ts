import type { DutyPair } from '../model/catalog.js';
import type { Cap, Check, Observation } from '../model/check.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import { unique } from '../model/order.js';
import type { Person } from '../schema/registers.js';
import { holdDown, inService } from './about-control.js';

/** Controls that only this person performs: who also hides a mistake can't be the one who finds it. */
const performedAlone = (controls: readonly ControlFacts[], person: Person): ControlFacts[] =>
  controls.filter(({ control }) => {
    const [only, ...others] = unique(control.performers ?? []);
    return others.length === 0 && (only === person.id || only === person.name);
  });

interface Conflict {
  readonly person: Person;
  readonly index: number;
  readonly pairs: readonly DutyPair[];
  /** Controls that exercise one of the duties in conflict, performed by this person alone. */
  readonly controls: readonly ControlFacts[];
}

const findConflicts = ({ workspace, knowledge, controls }: Facts): Conflict[] =>
  workspace.people.flatMap((person, index) => {
    const alone = performedAlone(inService(controls), person);
    const duties = new Set([...(person.duties ?? []), ...alone.flatMap(({ control }) => control.duties ?? [])]);
    const pairs = knowledge.dutyPairs.filter((pair) => pair.duties.every((duty) => duties.has(duty)));
    if (pairs.length === 0) return [];
    const inConflict = new Set(pairs.flatMap((pair) => pair.duties));
    return [
      { person, index, pairs, controls: alone.filter(({ control }) => control.duties?.some((duty) => inConflict.has(duty))) },
    ];
  });

const observe = ({ person, index, pairs, controls }: Conflict, titleOf: ReadonlyMap<string, string>, { scopes }: Facts): Observation => {
  const told = pairs.map(({ duties, risk }) => `"${titleOf.get(duties[0]) ?? duties[0]}" and "${titleOf.get(duties[1]) ?? duties[1]}" (${risk})`);
  const grave = pairs.some((pair) => pair.severity === 'critical' || pair.severity === 'high');
  const requirements = unique(controls.flatMap((facts) => facts.requirements.map((scoped) => scoped.requirement.id)));
  const reports = unique(controls.flatMap((facts) => facts.serves));
  return {
    subject: { kind: 'person', id: person.id },
    severity: grave ? 'high' : 'medium',
    title: `${person.name} holds duties that should be kept apart`,
    condition: `${person.name}${person.role ? ` (${person.role})` : ''} holds ${told.join('; ')}.${controls.length > 0 ? ` Alone performs ${controls.map(({ control }) => control.id).join(', ')}.` : ''}`,
    criteria: 'Nobody can both cause and hide an error: authorize, hold, record and reconcile are kept apart, or an independent review stands in.',
    effect: 'An error or fraud by this person would not be found by anyone else; controls that rest on the separation do not work.',
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

const capsOf = ({ person, pairs, controls }: Conflict): Cap[] =>
  controls.flatMap((facts) =>
    holdDown(facts, facts.compensatedBy.length > 0 ? 'implemented' : 'designed', {
      because: 'duty-conflict',
      says: `${person.name} alone performs it and holds duties in conflict with it (${pairs.map((pair) => pair.id).join(', ')}).`,
      data: { person: person.id, pairs: pairs.map((pair) => pair.id) },
    }),
  );

export const dutyConflict: Check = {
  id: 'duty-conflict',
  stage: 'control',
  gap: 'design',
  rule: 'One person does not hold two duties of a conflicting pair. A control that this person alone performs stands no higher than designed; with a compensating control, no higher than implemented.',
  source: 'COSO principle 10; pairs in catalogs/segregation-of-duties.yaml.',
  run: (facts) => {
    const conflicts = findConflicts(facts);
    const titleOf = new Map(facts.knowledge.duties.map((duty) => [duty.id, duty.title]));
    return {
      caps: conflicts.flatMap(capsOf),
      observations: conflicts.map((conflict) => observe(conflict, titleOf, facts)),
    };
  },
};
