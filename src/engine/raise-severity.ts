import type { Check, Observation } from '../model/check.js';
import type { Facts } from '../model/facts.js';

/** Requirements for which no control is in operation, by the type that their report is prepared for. */
export const withoutWorkingControl = ({ verdicts }: Facts): ReadonlySet<string> =>
  new Set(
    [...verdicts.values()].flatMap(({ verdict, scoped }) =>
      verdict.conclusion === 'not-ready' ? [scoped.requirement.id] : [],
    ),
  );

/** So many of its requirements are named. */
const told = 6;

const holding: readonly Check['gap'][] = ['design', 'operation', 'evidence'];

/**
 * What holds back the only controls of a requirement weighs more than the same gap beside a control that works: a medium one that
 * stands in the way of a clean period is high, and says so.
 */
export const raiseSeverity = (
  observation: Observation,
  { gap }: Check,
  idle: ReadonlySet<string>,
): Pick<Observation, 'severity' | 'condition'> => {
  const { blocksPeriod, condition, controls, requirements, severity } = observation;
  const without = requirements.filter((id) => idle.has(id));
  if (
    severity !== 'medium' ||
    !blocksPeriod ||
    !holding.includes(gap) ||
    controls.length === 0 ||
    without.length === 0
  ) {
    return { severity, condition };
  }
  return {
    severity: 'high',
    condition: `${condition} It is high, since no control of ${without.slice(0, told).join(', ')}${without.length > told ? ` and ${without.length - told} more` : ''} is in operation.`,
  };
};
