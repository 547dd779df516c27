import type { Cap, Check, Observation } from '../model/check.js';
import type { ControlFacts, Facts, ReportScope } from '../model/facts.js';
import { unique } from '../model/order.js';
import { atLeast, neededRung } from '../model/rung.js';
import type { ReportType, Rung } from '../model/rung.js';
import { coverageOf } from '../model/vendor-coverage.js';
import type { System } from '../schema/registers.js';
import { holdDown, inService } from './about-control.js';

const areas = ['access', 'change', 'operations'] as const;
type Area = (typeof areas)[number];

/** Areas that nobody has named controls for say nothing: they neither carry reliance nor disprove the control today. */
interface Foundation {
  readonly rung: Rung;
  readonly weak: readonly string[];
  readonly unnamed: readonly Area[];
}

/** Gives the foundation of a system; thousands of controls may rest on one, so each is looked at once. */
type FoundationSource = (system: System, scope: ReportScope, type: ReportType) => Foundation;

const vendorCarries = (system: System, facts: Facts, scope: ReportScope): boolean => {
  const vendor = facts.workspace.vendors.find((item) => item.id === system.vendor);
  return vendor?.subservice === true && coverageOf(vendor, scope, facts.asOf).state === 'current';
};

/** How well a system's IT general controls carry what runs on it, for one type of one report. */
const foundationOf = (system: System, facts: Facts, scope: ReportScope, type: ReportType): Foundation => {
  const needed = neededRung(type);
  const named = areas.flatMap((area) => system.generalControls?.[area] ?? []);
  const standings = unique(named).flatMap((id) => {
    const look =
      facts.controlById.get(id)?.looks.find((item) => item.scope.report === scope.report) ??
      facts.controlById.get(id)?.looks[0];
    const standing = type === 1 ? look?.type1 : look?.type2;
    return [{ id, rung: standing?.rung ?? 'absent' }];
  });
  const weak = standings.filter(({ rung }) => !atLeast(rung, needed));
  const unnamed = vendorCarries(system, facts, scope)
    ? []
    : areas.filter((area) => (system.generalControls?.[area] ?? []).length === 0);
  // Over a period broken reliance means tests as if done by hand, not that the control has stopped. On a date it has to be there.
  const broken = weak.some(({ rung }) => !atLeast(rung, 'implemented')) && type === 1;
  const rung: Rung = broken ? 'designed' : weak.length + unnamed.length > 0 ? 'implemented' : needed;
  return { rung, weak: weak.map(({ id }) => id), unnamed };
};

const keepFoundations = (facts: Facts): FoundationSource => {
  const kept = new Map<string, Foundation>();
  return (system, scope, type) => {
    const key = `${scope.report} ${type} ${system.id}`;
    const foundation = kept.get(key) ?? foundationOf(system, facts, scope, type);
    kept.set(key, foundation);
    return foundation;
  };
};

interface Reliance {
  readonly facts: ControlFacts;
  readonly system: System;
}

const reliancesOf = ({ controls, workspace }: Facts): Reliance[] => {
  const systems = new Map(workspace.systems.map((system) => [system.id, system]));
  return inService(controls)
    .filter(({ control }) => control.nature === 'automated' || control.nature === 'it-dependent')
    .flatMap((facts) =>
      (facts.control.systems ?? []).flatMap((id) => {
        const system = systems.get(id);
        // A system's own general controls don't rest on themselves.
        const own = areas.some((area) => system?.generalControls?.[area]?.includes(facts.control.id));
        return system && !own ? [{ facts, system }] : [];
      }),
    );
};

const tellShortfall = ({ weak, unnamed }: Pick<Foundation, 'weak' | 'unnamed'>): string =>
  [
    ...(weak.length > 0 ? [`${weak.join(', ')} ${weak.length === 1 ? 'falls' : 'fall'} short`] : []),
    ...(unnamed.length > 0 ? [`no control is named for ${unnamed.join(', ')}`] : []),
  ].join('; ');

const tell = (system: System, foundation: Foundation): string =>
  `It rests on the IT general controls of ${system.name}: ${tellShortfall(foundation)}.`;

const capsOf = ({ facts: control, system }: Reliance, foundations: FoundationSource): Cap[] =>
  control.looks.flatMap(({ scope }) =>
    ([1, 2] as const).flatMap((type) => {
      const foundation = foundations(system, scope, type);
      if (atLeast(foundation.rung, neededRung(type))) return [];
      const reason = {
        because: 'general-controls',
        says: tell(system, foundation),
        data: { system: system.id, controls: foundation.weak, areas: foundation.unnamed },
      };
      return holdDown(control, foundation.rung, reason, (look, other) => look.scope === scope && other === type);
    }),
  );

const observe = (
  system: System,
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
      condition: `${ids.join(', ')} ${ids.length === 1 ? 'rests' : 'rest'} on the IT general controls of ${system.name}: ${tellShortfall({ weak, unnamed })}.`,
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
      item: { list: 'systems', index: facts.workspace.systems.indexOf(system) },
    },
  ];
};

export const generalControls: Check = {
  id: 'general-controls',
  stage: 'reliance',
  gap: 'operation',
  rule: 'An automated or IT-dependent control rests on the IT general controls (access, change, operations) of its systems. Where one of them falls short, or an area has none, it stands no higher than implemented over the period; where one is not in operation, no higher than designed on the date. A current report of the vendor that runs a system carries the areas that are not named.',
  source: 'AT-C 320 and auditing practice on IT general controls; COBIT 2019 DSS05, BAI06, DSS01.',
  run: (facts) => {
    const reliances = reliancesOf(facts);
    const foundations = keepFoundations(facts);
    const relying = new Map<System, ControlFacts[]>();
    for (const { facts: control, system } of reliances) {
      const list = relying.get(system);
      if (list) list.push(control);
      else relying.set(system, [control]);
    }
    return {
      caps: reliances.flatMap((reliance) => capsOf(reliance, foundations)),
      observations: [...relying].flatMap(([system, controls]) => observe(system, controls, facts, foundations)),
    };
  },
};
