import type { ControlFacts, ReportScope, RequirementFacts, ScopedRequirement } from '../model/facts.js';
import { isNotApplicable } from '../model/not-applicable.js';
import type { Reason } from '../model/reason.js';
import { isCarriedOut } from '../model/third-party/carriers.js';
import { atLeast, higher, neededRung } from '../model/rung.js';
import type { ReportType, Rung } from '../model/rung.js';
import type { Standing, Verdict } from '../schema/assessment.js';
import type { Point } from '../schema/catalog.js';
import { carriedShortfalls, concludeCarried } from './conclude-carried.js';
import { concludeFromAnswers } from './conclude-from-answers.js';
import type { Carriage } from './conclude-carve-out.js';
import { verdict } from './verdict.js';

/** A control that bears on a requirement, as the verdict of one type sees it. */
interface Bearing {
  readonly facts: ControlFacts;
  readonly standing: Standing;
  readonly direct: boolean;
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const tellShort = (short: readonly Bearing[], needed: Rung): Reason => ({
  because: 'controls-short',
  says: `${short.map(({ facts, standing }) => `${facts.control.id} (${standing.rung})`).join(', ')} ${
    short.length === 1 ? 'does' : 'do'
  } not reach ${needed}.`,
  data: { controls: short.map(({ facts }) => facts.control.id) },
});

/** Nothing occurred that could be tested: no proof that it works, and no sign that it doesn't. */
const couldNotBeTested = ({ standing }: Bearing): boolean =>
  standing.reasons.length === 1 && standing.reasons[0]?.because === 'did-not-occur';

const tellUntested = (untested: readonly Bearing[]): Reason => ({
  because: 'did-not-occur',
  says: `${untested.map(({ facts }) => facts.control.id).join(', ')} did not occur in the period and cannot be tested.`,
  data: { controls: untested.map(({ facts }) => facts.control.id) },
});

const concludeFromControls = (
  type: ReportType,
  {
    scoped,
    scope,
    bearing,
    uncovered,
    carried,
  }: {
    scoped: ScopedRequirement;
    scope: ReportScope;
    bearing: readonly Bearing[];
    uncovered: readonly Point[];
    carried: readonly Reason[];
  },
): Verdict => {
  const needed = neededRung(type);
  const reached = bearing.map(({ standing }) => standing.rung).reduce(higher);
  const untested = bearing.filter(couldNotBeTested);
  const short = bearing.filter((item) => !atLeast(item.standing.rung, needed) && !untested.includes(item));
  const reasons: Reason[] = short.length > 0 ? [tellShort(short, needed)] : [];
  if (untested.length === bearing.length) return verdict(type, 'not-assessed', reached, [tellUntested(untested)]);
  if (!atLeast(reached, 'implemented')) return verdict(type, 'not-ready', reached, reasons);
  if (type === 2 && !scope.elapsed) {
    const says = 'The period has not begun, so nothing can be tested over it yet.';
    return verdict(2, 'not-assessed', reached, [{ because: 'not-begun', says }]);
  }
  reasons.push(...carried);
  const partly = bearing.filter(({ facts }) => facts.control.partly);
  for (const { facts } of partly) {
    reasons.push({
      because: 'partial-design',
      says: `${facts.control.id} covers it only in part.`,
      data: { control: facts.control.id },
    });
  }
  if (scoped.answer?.answer === 'missing' || scoped.answer?.answer === 'partly') {
    const said = scoped.answer.answer === 'missing' ? 'missing' : 'there only in part';
    reasons.push({
      because: 'contradicted',
      says: `Controls are mapped to it, yet somebody answered that it is ${said}.`,
    });
  }
  const direct = bearing.some((item) => item.direct && atLeast(item.standing.rung, needed));
  if (!direct && uncovered.length > 0 && short.length + untested.length < bearing.length) {
    const says = `No working control is mapped to it as a whole, and ${plural(uncovered.length, 'point')} of ${scoped.points.length} ${uncovered.length === 1 ? 'has' : 'have'} none.`;
    reasons.push({ because: 'part-covered', says, data: { uncovered: uncovered.map((point) => point.id) } });
  }
  if (reasons.length > 0) return verdict(type, 'at-risk', reached, reasons);
  const working = bearing.filter((item) => !untested.includes(item));
  const says = `${plural(working.length, 'control')} ${working.length === 1 ? 'reaches' : 'reach'} ${needed}: ${working.map(({ facts }) => facts.control.id).join(', ')}.`;
  return verdict(type, 'ready', reached, [
    { because: 'controls-work', says },
    ...(untested.length > 0 ? [tellUntested(untested)] : []),
  ]);
};

interface Mapping {
  readonly direct: boolean;
  readonly covered: readonly Point[];
  readonly uncovered: readonly Point[];
}

/** Which points have a control of their own that has not ended. An answer "not applicable" with its reason settles a point too. */
const mapPoints = (scoped: ScopedRequirement, bearing: readonly Bearing[], { carriers }: Carriage): Mapping => {
  const named = new Set(bearing.flatMap(({ facts }) => facts.control.satisfies));
  const isCarried = isCarriedOut(carriers);
  const settled = (point: Point): boolean => isCarried || isNotApplicable(scoped.pointAnswers.get(point.id));
  return {
    direct: named.has(scoped.requirement.id),
    covered: scoped.points.filter((point) => named.has(point.id)),
    uncovered: scoped.points.filter((point) => !named.has(point.id) && !settled(point)),
  };
};

/**
 * The conclusion for one requirement, type 1 and type 2 side by side. ready: every control that bears on it stands on the rung
 * needed, and it is covered as a whole. not ready: none of them is even in operation. at risk: in between, likely to lead to a
 * deviation or qualification. What a subservice organization carries is concluded from its report and from what watches it.
 */
export const concludeRequirement = (
  scoped: ScopedRequirement,
  scope: ReportScope,
  controls: readonly ControlFacts[],
  carriage: Carriage,
): RequirementFacts => {
  const { carriers } = carriage;
  const bearingOn = (type: ReportType): Bearing[] =>
    controls.flatMap((facts) => {
      const look = facts.looks.find((item) => item.scope.report === scope.report);
      const standing = type === 1 ? look?.type1 : look?.type2;
      if (!standing || standing.rung === 'absent') return [];
      return [{ facts, standing, direct: facts.control.satisfies.includes(scoped.requirement.id) }];
    });
  const conclude = (type: ReportType): Verdict => {
    if (isNotApplicable(scoped.answer) && carriers.length === 0) {
      return verdict(type, 'not-applicable', null, [
        { because: 'said-not-applicable', says: `It does not apply: ${scoped.answer?.reason ?? ''}` },
      ]);
    }
    const bearing = bearingOn(type);
    if (bearing.length > 0) {
      const { uncovered } = mapPoints(scoped, bearing, carriage);
      const carried = carriers.length > 0 ? carriedShortfalls(scoped, scope, type, carriage) : [];
      return concludeFromControls(type, { scoped, scope, bearing, uncovered, carried });
    }
    if (carriers.length > 0) return concludeCarried(scoped, scope, type, carriage);
    if (controls.length === 0) return concludeFromAnswers(type, scoped);
    const says = `Every control mapped to it has ended: ${controls.map(({ control }) => control.id).join(', ')}.`;
    return verdict(type, 'not-ready', 'absent', [{ because: 'ended', says }]);
  };
  const type1 = conclude(1);
  const type2 = scope.period ? conclude(2) : null;
  const [judged, type] = scope.type === 2 && type2 ? ([type2, 2] as const) : ([type1, 1] as const);
  return {
    scoped,
    scope,
    controls,
    type1,
    type2,
    verdict: judged,
    ...mapPoints(scoped, bearingOn(type), carriage),
    carriers,
  };
};
