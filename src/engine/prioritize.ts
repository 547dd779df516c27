import type { Observation } from '../model/check.js';
import { severityWeights } from '../model/priority.js';
import type { Finding } from '../schema/assessment.js';

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * severity × reach × demand ÷ effort. Reach (reports times requirements that closing it frees) and effort (the middle of its range
 * in person-days, at least a quarter) go in by their square roots: thirty requirements do not bury three findings over ten, and
 * twenty days of work do not hide a requirement that has no control. Demand: 1 to 3, the highest among its requirements.
 */
export const prioritize = (observation: Observation, demandOf: ReadonlyMap<string, number>): Finding['priority'] => {
  const severity = severityWeights[observation.severity];
  const reach = round(
    Math.sqrt(Math.max(1, observation.reports.length) * Math.max(1, observation.requirements.length)),
  );
  const demand = Math.max(1, ...observation.requirements.map((id) => demandOf.get(id) ?? 1));
  const effort = round(Math.sqrt(Math.max(0.25, (observation.effort.low + observation.effort.high) / 2)));
  return { score: round((severity * reach * demand) / effort), severity, reach, demand, effort };
};
