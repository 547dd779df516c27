import type { Check, Observation } from '../model/check.js';
import type { MitigationFacts } from '../model/duty-facts.js';
import type { Facts } from '../model/facts.js';
import { unique } from '../model/order.js';
import { plural } from './about-control.js';

const recommendations: Readonly<Record<Exclude<MitigationFacts['state'], 'in-force'>, string>> = {
  expired: 'Look at the conflict anew: split the duties, or have the mitigation approved for another year.',
  'not-yet': 'Have it approved from the day on which it is needed, or correct the day.',
  unproven: 'Write its controls with owner and procedure, and keep a dated trace of each performance.',
};

const observe = ({ mitigation, index, state, says, conflicts }: MitigationFacts, facts: Facts): Observation[] => {
  if (state === 'in-force') return [];
  const { id, pairs, owner } = mitigation;
  const controls = mitigation.controls.flatMap((control) => facts.controlById.get(control) ?? []);
  return [
    {
      subject: { kind: 'mitigation', id },
      severity: conflicts > 0 ? 'medium' : 'low',
      title: `${id} does not stand in for the split of ${pairs.join(', ')}`,
      condition: `${id} (${mitigation.kind}, owner ${owner}) does not count: ${says}. ${conflicts > 0 ? `${plural(conflicts, 'conflict rests', 'conflicts rest')} on it.` : 'No conflict rests on it.'}`,
      criteria:
        'What stands in for the separation of duties is approved in writing until a day, owned, and shown to operate like any other control.',
      effect: 'The conflicts that it was meant for stand as if there were nothing.',
      recommendation: recommendations[state],
      reports: facts.scopes.map((scope) => scope.report),
      requirements: unique(controls.flatMap((item) => item.requirements.map(({ requirement }) => requirement.id))),
      controls: controls.map(({ control }) => control.id),
      blocksPeriod: false,
      effort: { low: 0.5, high: 3 },
      data: { mitigation: id, state, pairs, conflicts },
      measure: conflicts,
      item: { list: 'mitigations', index },
    },
  ];
};

export const dutyMitigation: Check = {
  id: 'duty-mitigation',
  stage: 'control',
  gap: 'operation',
  rule: 'A mitigation counts while it is approved and has not expired and its controls have an owner and are in operation; one that does not count is a finding.',
  source: 'COSO principles 10 and 12.',
  run: (facts) => ({ observations: facts.duties.mitigations.flatMap((item) => observe(item, facts)) }),
};
