import type { Cap, Check, Observation } from '../model/check.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import { foundationsOf, tellShortfall } from '../model/map/foundation.js';
import type { Foundation, FoundationSource } from '../model/map/foundation.js';
import { reliancesOf } from '../model/map/layers.js';
import { unique } from '../model/order.js';
import { atLeast, neededRung } from '../model/rung.js';
import type { System } from '../schema/registers.js';
import { holdDown, inService, tellFirst } from './about-control.js';

interface Reliance {
  readonly facts: ControlFacts;
  readonly system: System;
  /** The system above it, where the control names that one and not this. */
  readonly under: System | null;
}

const findReliances = ({ controls, workspace }: Facts): Reliance[] => {
  const restsOn = reliancesOf(workspace.systems);
  return inService(controls).flatMap((facts) => restsOn(facts.control).map((layer) => ({ facts, ...layer })));
};

const tell = ({ system, under }: Reliance, foundation: Foundation): string =>
  `It rests on the IT general controls of ${system.name}${under ? `, on which ${under.name} runs` : ''}: ${tellShortfall(foundation)}.`;

const capsOf = (reliance: Reliance, foundations: FoundationSource): Cap[] =>
  reliance.facts.looks.flatMap(({ scope }) =>
    ([1, 2] as const).flatMap((type) => {
      const foundation = foundations(reliance.system, scope, type);
      if (atLeast(foundation.rung, neededRung(type))) return [];
      const reason = {
        because: 'general-controls',
        says: tell(reliance, foundation),
        data: {
          system: reliance.system.id,
          ...(reliance.under ? { under: reliance.under.id } : {}),
          controls: foundation.weak,
          areas: foundation.unnamed,
        },
      };
      return holdDown(reliance.facts, foundation.rung, reason, (look, other) => look.scope === scope && other === type);
    }),
  );

const observe = (
  system: System,
  index: number,
  relying: readonly ControlFacts[],
  facts: Facts,
  source: FoundationSource,
): Observation[] => {
  const scopes = facts.scopes.filter((scope) => relying.some((item) => item.serves.includes(scope.report)));
  const foundations = scopes.map((scope) => source(system, scope, scope.type));
  const weak = unique(foundations.flatMap((item) => item.weak));
  const unnamed = unique(foundations.flatMap((item) => item.unnamed));
  if (weak.length + unnamed.length === 0) return [];
  const ids = relying.map(({ control }) => control.id);
  return [
    {
      subject: { kind: 'system', id: system.id },
      severity: weak.length > 0 ? 'high' : 'medium',
      title: `Automated controls on ${system.name} cannot be relied on`,
      condition: `${tellFirst(ids)} ${ids.length === 1 ? 'rests' : 'rest'} on the IT general controls of ${system.name}: ${tellShortfall({ weak, unnamed })}.`,
      criteria:
        'Access, change and operations controls of a system work throughout the period before its automated controls and reports can be relied on.',
      effect:
        'Testing one occurrence is no longer enough: everything the system runs has to be tested as if done by hand, or falls short.',
      recommendation: `${weak.length > 0 ? `Close the gaps of ${weak.join(', ')} first. ` : ''}${unnamed.length > 0 ? `Name the ${unnamed.join(', ')} controls of ${system.name} in systems.yaml, or write them. ` : ''}Until then test the controls that rest on it by hand.`,
      reports: scopes.map((scope) => scope.report),
      requirements: unique(relying.flatMap((item) => item.requirements.map((scoped) => scoped.requirement.id))),
      controls: [...ids, ...weak],
      blocksPeriod: true,
      effort: { low: 1, high: Math.min(60, 5 + 2 * (weak.length + unnamed.length)) },
      data: { system: system.id, weak, unnamed },
      measure: weak.length + unnamed.length,
      item: { list: 'systems', index },
    },
  ];
};

export const generalControls: Check = {
  id: 'general-controls',
  stage: 'reliance',
  gap: 'operation',
  rule: 'An automated or IT-dependent control rests on the IT general controls (access, change, operations) of its systems and of all that these run on. Where one of them falls short, or an area has none, it stands no higher than implemented over the period; where one is not in operation, no higher than designed on the date. The report of the vendor that runs a system carries the areas that are not named; where it falls short, that is the gap, told once at the vendor.',
  source: 'AT-C 320 and auditing practice on IT general controls; COBIT 2019 DSS05, BAI06, DSS01.',
  run: (facts) => {
    const reliances = findReliances(facts);
    const foundations = foundationsOf(facts);
    const indexOf = new Map(facts.workspace.systems.map((system, index) => [system, index]));
    const relying = new Map<System, ControlFacts[]>();
    for (const { facts: control, system } of reliances) {
      const list = relying.get(system);
      if (list) list.push(control);
      else relying.set(system, [control]);
    }
    return {
      caps: reliances.flatMap((reliance) => capsOf(reliance, foundations)),
      observations: [...relying].flatMap(([system, controls]) =>
        observe(system, indexOf.get(system) ?? 0, controls, facts, foundations),
      ),
    };
  },
};
