import type { Observation } from '../model/check.js';
import type { Severity } from '../model/severity.js';
import type { Finding } from '../schema/assessment.js';

/** Each step of severity weighs twice the one below. */
const weights: Readonly<Record<Severity, number>> = { critical: 8, high: 4, medium: 2, low: 1 };

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * severity × reach × demand ÷ effort. Reach: the reports and requirements that closing it frees, on a square root, so that one
 * finding over thirty requirements does not bury three over ten. Demand: 1 to 3, the highest among its requirements of how often
 * customers' reviews ask about them. Effort: the middle of the range, person-days, at least a quarter.
 */
export const prioritize = (observation: Observation, demandOf: ReadonlyMap<string, number>): Finding['priority'] => {
  const severity = weights[observation.severity];
  const reach = round(Math.sqrt(Math.max(1, observation.reports.length) * Math.max(1, observation.requirements.length)));
  const demand = Math.max(1, ...observation.requirements.map((id) => demandOf.get(id) ?? 1));
  const effort = Math.max(0.25, (observation.effort.low + observation.effort.high) / 2);
  return { score: round((severity * reach * demand) / effort), severity, reach, demand, effort };
};
