import type { System } from '../../schema/registers.js';
import type { Facts, ReportScope } from '../facts.js';
import { unique } from '../order.js';
import { atLeast, neededRung } from '../rung.js';
import type { ReportType, Rung } from '../rung.js';
import { hostReportsOf } from '../third-party/host-report.js';
import type { HostReport } from '../third-party/host-report.js';
import { areas } from './layers.js';
import type { Area } from './layers.js';

/**
 * One area of a system's IT general controls. Where nobody named a control, it is carried by the current report of the vendor that
 * runs the system, or uncarried, where that report falls short: the gap is the vendor's then, and the check of its report tells it.
 */
export interface AreaState {
  readonly area: Area;
  readonly state: 'holds' | 'short' | 'carried' | 'uncarried' | 'unnamed';
  readonly controls: readonly { readonly id: string; readonly rung: Rung }[];
}

/**
 * How well a system's own IT general controls carry what runs on it. Areas that nobody has named controls for say nothing: they
 * neither carry reliance nor disprove the control today.
 */
export interface Foundation {
  /** What rests on it stands no higher, by our own general controls. */
  readonly rung: Rung;
  /** What rests on it may stand where the report needs it. */
  readonly holds: boolean;
  readonly weak: readonly string[];
  readonly unnamed: readonly Area[];
  /** Areas left to a vendor whose report falls short. */
  readonly uncarried: readonly Area[];
  readonly areas: readonly AreaState[];
}

/** Gives the foundation of a system for one type of one report; thousands of controls may rest on one, so each is looked at once. */
export type FoundationSource = (system: System, scope: ReportScope, type: ReportType) => Foundation;

const foundationOf = (
  system: System,
  { controlById }: Facts,
  scope: ReportScope,
  type: ReportType,
  host: HostReport | null,
): Foundation => {
  const needed = neededRung(type);
  const rungOf = (id: string): Rung => {
    const looks = controlById.get(id)?.looks;
    const look = looks?.find((item) => item.scope.report === scope.report) ?? looks?.[0];
    return (type === 1 ? look?.type1 : look?.type2)?.rung ?? 'absent';
  };
  const states = areas.map((area): AreaState => {
    const controls = unique(system.generalControls?.[area] ?? []).map((id) => ({ id, rung: rungOf(id) }));
    if (controls.length === 0) return { area, state: host && host.areas !== 'ours' ? host.areas : 'unnamed', controls };
    return { area, state: controls.every(({ rung }) => atLeast(rung, needed)) ? 'holds' : 'short', controls };
  });
  const controls = states.flatMap((item) => item.controls);
  const weak = controls.filter(({ rung }) => !atLeast(rung, needed));
  const inState = (wanted: AreaState['state']): Area[] =>
    states.filter(({ state }) => state === wanted).map(({ area }) => area);
  const [unnamed, uncarried] = [inState('unnamed'), inState('uncarried')];
  // Over a period broken reliance means tests as if done by hand, not that the control has stopped. On a date it has to be there.
  const broken = type === 1 && weak.some(({ rung }) => !atLeast(rung, 'implemented'));
  const rung: Rung = broken ? 'designed' : weak.length + unnamed.length > 0 ? 'implemented' : needed;
  return {
    rung,
    // A vendor's report is looked at for the type that ours is for.
    holds: atLeast(rung, needed) && (uncarried.length === 0 || type !== scope.type),
    weak: unique(weak.map(({ id }) => id)),
    unnamed,
    uncarried,
    areas: states,
  };
};

/** The foundations of a workspace's systems, by the standings that its controls have in `facts`. */
export const foundationsOf = (facts: Facts): FoundationSource => {
  const hosts = hostReportsOf(facts);
  const kept = new Map<string, Foundation>();
  return (system, scope, type) => {
    const key = `${scope.report} ${type} ${system.id}`;
    const foundation = kept.get(key) ?? foundationOf(system, facts, scope, type, hosts(system, scope));
    kept.set(key, foundation);
    return foundation;
  };
};

/** What a foundation lacks: "CHG-04 falls short; no control is named for operations". Empty where it lacks nothing. */
export const tellShortfall = ({ weak, unnamed }: Pick<Foundation, 'weak' | 'unnamed'>): string =>
  [
    ...(weak.length > 0 ? [`${weak.join(', ')} ${weak.length === 1 ? 'falls' : 'fall'} short`] : []),
    ...(unnamed.length > 0 ? [`no control is named for ${unnamed.join(', ')}`] : []),
  ].join('; ');
