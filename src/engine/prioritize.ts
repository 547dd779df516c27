import type { Observation } from '../model/check.js';
import { unique } from '../model/order.js';
import { effortBounds, mostReach, postureSteps, severityWeights } from '../model/priority.js';
import type { Finding } from '../schema/assessment.js';
import type { RequirementWeight } from './weigh-requirements.js';

const round = (value: number): number => Math.round(value * 100) / 100;

/** What a priority is made of: a finding, or an action over all the findings that it closes. */
export interface Weighed extends Pick<Observation, 'severity' | 'reports' | 'requirements' | 'effort'> {
  readonly gaps: readonly Finding['gap'][];
}

const stepOf = (gaps: readonly Finding['gap'][], posture: number): number => {
  const steps = gaps.map((gap) => postureSteps[gap]);
  if (steps.includes('full')) return posture;
  return steps.includes('less') ? Math.max(1, posture - 1) : 1;
};

/**
 * severity × reach × demand × posture ÷ effort, all but the first by square roots that are held within one step of severity: thirty
 * requirements do not bury three findings over ten, twenty days of work do not hide a requirement that has no control, and what
 * customers ask and what lowers security together lift by one step at most. Reach: reports times requirements that closing it frees.
 * Effort: the middle of its range in person-days, at least a quarter. Demand and posture: the highest among its requirements.
 */
export const prioritize = (
  { severity: grade, reports, requirements, effort: range, gaps }: Weighed,
  weights: ReadonlyMap<string, RequirementWeight>,
): Finding['priority'] => {
  const known = requirements.flatMap((id) => weights.get(id) ?? []);
  const severity = severityWeights[grade];
  const reach = round(Math.min(mostReach, Math.sqrt(Math.max(1, reports.length) * Math.max(1, requirements.length))));
  const asks = Math.max(1, ...known.map(({ demand }) => demand));
  const bears = stepOf(gaps, Math.max(1, ...known.map(({ posture }) => posture)));
  const [demand, posture] = [round(Math.sqrt(asks)), round(Math.sqrt(bears))];
  const effort = round(
    Math.min(effortBounds.most, Math.max(effortBounds.least, Math.sqrt((range.low + range.high) / 2))),
  );
  const topics = known.flatMap((weight) => weight.topics).filter((topic) => topic.demand === asks);
  return {
    score: round((severity * reach * demand * posture) / effort),
    severity,
    reach,
    demand,
    posture,
    effort,
    asked: unique(topics.map(({ title }) => title)),
  };
};
