import type { Finding } from '../schema/assessment.js';
import type { Severity } from './severity.js';

/** Each step of severity weighs four times the one below, more than any other term alone: a grave gap is not buried under cheap ones. */
export const severityWeights: Readonly<Record<Severity, number>> = { critical: 64, high: 16, medium: 4, low: 1 };

/** Reports times requirements count up to nine. */
export const mostReach = 3;

/** Effort counts from a quarter of a person-day up to four of them. */
export const effortBounds = { least: 0.5, most: 2 } as const;

/**
 * How far a gap of each kind lowers security as its topic says: a control that is badly made or not performed in full, one that is
 * only not shown by one step less, papers and scope not at all.
 */
export const postureSteps: Readonly<Record<Finding['gap'], 'full' | 'less' | 'none'>> = {
  design: 'full',
  operation: 'full',
  'third-party': 'full',
  evidence: 'less',
  documentation: 'none',
  scope: 'none',
};

/** How the order of work comes about, for every report: nobody has to trust a score. */
export const priorityRule =
  "Priority is not severity. It is severity (critical 64, high 16, medium 4, low 1) × reach (the square root of the reports times the requirements that the remedy frees, at most 3) × demand (the square root of 1 to 3: how usual the topic is in customers' security reviews) × posture (the square root of 1 to 3: how directly such a gap lowers security; one less where only evidence is short, 1 for papers and scope) ÷ effort (the square root of the middle of its range in person-days, a half to 2). Work that must come before a clean period comes first, then the higher priority; what others wait for comes before them.";
