import type { Cap, Check } from '../model/check.js';
import type { DutyConflict } from '../model/duty-facts.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import { atLeast } from '../model/rung.js';
import { holdDown } from './about-control.js';
import { observeHolder, observePair } from './duty-conflict-findings.js';

/** So many holders in conflict get a finding each; beyond, the pairs do, since it is the roles that are built wrong. */
const mostHolders = 200;

/** Somebody else makes good what this person does alone: a control in operation, with an owner and another performer. */
const isIndependent = (facts: ControlFacts | undefined, alone: ReadonlySet<string>): boolean =>
  facts?.control.owner !== undefined &&
  !alone.has(facts.control.id) &&
  facts.looks.length > 0 &&
  facts.looks.every((look) => atLeast(look.type1.base, 'implemented'));

/** Controls that exercise one of the duties in conflict and that the person alone performs. */
const exercising = ({ pairs, alone }: DutyConflict, { controlById }: Facts): ControlFacts[] => {
  const inConflict = new Set(pairs.flatMap(({ pair }) => pair.duties));
  return alone
    .flatMap((id) => controlById.get(id) ?? [])
    .filter(({ control }) => control.duties?.some((duty) => inConflict.has(duty)));
};

const capsOf = (conflict: DutyConflict, controls: readonly ControlFacts[], { controlById }: Facts): Cap[] => {
  const { holder, pairs } = conflict;
  const alone = new Set(conflict.alone);
  return controls.flatMap((facts) => {
    const own = pairs.filter(({ pair }) => pair.duties.some((duty) => facts.control.duties?.includes(duty)));
    const madeGood =
      own.every(({ mitigation }) => mitigation !== null) ||
      facts.compensatedBy.some((id) => isIndependent(controlById.get(id), alone));
    return holdDown(facts, madeGood ? 'implemented' : 'designed', {
      because: 'duty-conflict',
      says: `${holder.name} alone performs it and holds duties in conflict with it (${pairs.map(({ pair }) => pair.id).join(', ')}).`,
      data: { person: holder.id, pairs: pairs.map(({ pair }) => pair.id) },
    });
  });
};

export const dutyConflict: Check = {
  id: 'duty-conflict',
  stage: 'control',
  gap: 'design',
  rule: `One person does not hold two duties of a conflicting pair, whether by people.yaml, by roles in any system, by a shared account or by controls that the person alone performs. A mitigation lowers a conflict while it is approved, has not expired, its controls are in operation, and neither its owner nor the only performer of its controls is that person. A control that this person alone performs stands no higher than designed; with a compensating control in operation that somebody else performs, no higher than implemented. Where more than ${mostHolders} hold conflicting duties, each pair is one finding.`,
  source: 'COSO principle 10; pairs in catalogs/segregation-of-duties.yaml and access.yaml.',
  run: (facts) => {
    const { conflicts, total, pairs } = facts.duties;
    const found = conflicts.map((conflict) => ({ conflict, controls: exercising(conflict, facts) }));
    return {
      caps: found.flatMap(({ conflict, controls }) => capsOf(conflict, controls, facts)),
      observations:
        total.holders > mostHolders
          ? pairs.map((tally) => observePair(tally, facts))
          : found.map(({ conflict, controls }) => observeHolder(conflict, controls, facts)),
    };
  },
};
