import type { ControlFacts, RequirementFacts } from '../../model/facts.js';
import { judged } from '../../model/facts.js';
import { unique } from '../../model/order.js';
import { later } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import { atLeast } from '../../model/rung.js';
import type { AssertionBasis } from '../../schema/assessment.js';
import type { Test } from '../../schema/registers.js';
import { findMonitors } from './find-monitors.js';
import type { Aliases } from './other-people.js';
import type { Weight } from './weigh-tests.js';
import { weighTests } from './weigh-tests.js';

export interface BasisTerms {
  readonly asOf: PlainDate;
  /** Months before a type 1 date in which a test still speaks for it. */
  readonly months: number;
  readonly aliases: Aliases;
  readonly monitorsOf: ReadonlyMap<string, readonly ControlFacts[]>;
}

type Told = Pick<AssertionBasis, 'basis' | 'says' | 'tests' | 'monitors'>;

const tellControls = (facts: readonly ControlFacts[]): string =>
  unique(facts.map(({ control }) => control.id))
    .slice(0, 5)
    .join(', ') + (facts.length > 5 ? ' and others' : '');

/** Which controls the tests are of, and up to which day they reach. */
const tellClean = ({ controls, scope }: RequirementFacts, tests: readonly Test[]): string => {
  const tested = new Set(tests.map(({ control }) => control)).size;
  const last = tests.map(({ covers, on }) => covers?.to ?? on).reduce(later);
  const until = scope.type === 2 ? scope.elapsed : null;
  const rest = until !== null && last < until ? ` The days after ${last} are not tested.` : '';
  return `Tested by ${tests.map(({ id }) => id).join(', ')} (${tested} of ${controls.length} ${controls.length === 1 ? 'control' : 'controls'} on it) without an open deviation.${rest}`;
};

/** Where a carved-out organization carries it, management can point to the report of that one and to its own watch over it. */
const byCarrier = ({ carriers, verdict }: RequirementFacts): Told => {
  const [holds, who] = [verdict.conclusion === 'ready', carriers.map(({ vendor }) => vendor.name).join(', ')];
  return {
    basis: holds ? 'monitored' : 'none',
    says: `Carried by ${who}: its report and our watch over it ${holds ? 'are what management can point to' : 'do not show that its controls work'}.`,
    tests: [],
    monitors: [],
  };
};

/** What is left where nobody but the performers has looked. */
const withoutLook = (controls: readonly ControlFacts[], own: readonly string[], facts: RequirementFacts): Told => {
  const { scope, carriers } = facts;
  if (controls.length === 0 && carriers.length > 0) return byCarrier(facts);
  if (controls.length === 0) return { basis: 'none', says: 'No control is mapped to it.', tests: [], monitors: [] };
  const traced = controls.filter(({ looks }) => {
    const look = looks.find((item) => item.scope === scope);
    return look !== undefined && atLeast(judged(look).rung, 'implemented');
  });
  if (traced.length === 0) {
    return { basis: 'none', says: 'Nothing shows that its controls operate.', tests: [], monitors: [] };
  }
  const alone = own.length > 0 ? `; nothing says that others than they made ${own.join(', ')}` : '';
  return {
    basis: 'performed',
    says: `${tellControls(traced)} ${traced.length === 1 ? 'leaves' : 'leave'} traces, but nobody other than the performers has looked${alone}.`,
    tests: [...own],
    monitors: [],
  };
};

/** What management's assertion about one requirement rests on. The worst news comes first: an open deviation speaks against it. */
export const basisOf = (facts: RequirementFacts, terms: BasisTerms): AssertionBasis => {
  const { scoped, scope, controls, verdict } = facts;
  const head = { id: scoped.requirement.id, group: scoped.requirement.group };
  if (verdict.conclusion === 'not-applicable') {
    return {
      ...head,
      basis: 'not-applicable',
      says: 'It is left out, so nothing is asserted of it.',
      tests: [],
      monitors: [],
    };
  }
  const weighed = controls.flatMap((item) => weighTests(item, scope, terms));
  const idsOf = (weight: Weight): string[] => weighed.flatMap((item) => (item.weight === weight ? [item.test.id] : []));
  const [against, clean, own] = [idsOf('contradicts'), idsOf('clean'), idsOf('own')];
  const monitors = unique(findMonitors(facts, terms.monitorsOf, terms.aliases).map(({ control }) => control.id));
  if (against.length > 0) {
    const says = `${against.join(', ')} found deviations that are not resolved: they speak against the assertion.`;
    return { ...head, basis: 'contradicted', says, tests: [...against, ...clean], monitors };
  }
  if (clean.length > 0) {
    const says = tellClean(
      facts,
      weighed.filter(({ weight }) => weight === 'clean').map(({ test }) => test),
    );
    return { ...head, basis: 'tested', says, tests: clean, monitors };
  }
  if (monitors.length > 0) {
    const says = `Watched over by ${monitors.slice(0, 5).join(', ')}${monitors.length > 5 ? ' and others' : ''}; no test of management's own.`;
    return { ...head, basis: 'monitored', says, tests: own, monitors };
  }
  return { ...head, ...withoutLook(controls, own, facts) };
};
