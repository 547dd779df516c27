import type { Severity } from './severity.js';

/** Each step of severity weighs three times the one below, so that a grave gap is not buried under cheap ones. */
export const severityWeights: Readonly<Record<Severity, number>> = { critical: 27, high: 9, medium: 3, low: 1 };

/** How the order of work comes about, for every report: nobody has to trust a score. */
export const priorityRule =
  'Priority is not severity. It is severity (critical 27, high 9, medium 3, low 1) × reach (the square root of the reports times the requirements that the remedy frees) × demand (1 to 3, how often customers ask) ÷ effort (the square root of the middle of its range in person-days). Findings that others depend on come first.';
