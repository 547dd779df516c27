import { factsOf, type Facts } from '../model/condition.js';
import { valueAt } from './draft.js';

/** The facts of an engagement, and as `reports` the reports that it is for: a report may be chosen before anything is said of it. */
export const knownFacts = (engagement: unknown): Facts => {
  const reports = valueAt(engagement, ['reports']);
  if (typeof reports !== 'object' || reports === null) return factsOf(engagement);
  return new Map([...factsOf(engagement), ['reports', Object.keys(reports)]]);
};
