import { checks } from '../checks/index.js';
import type { Cap, Stage } from '../model/check.js';
import type { Facts } from '../model/facts.js';
import { capsLeft } from './assumed.js';
import type { Assumed } from './assumed.js';
import { findingId } from './make-findings.js';
import type { Observed } from './make-findings.js';

/** Runs the checks of a stage, in the order of their list. What a what-if takes as closed is not observed, and its caps go with it. */
export const runStage = (stage: Stage, facts: Facts, assumed?: Assumed): { caps: Cap[]; observed: Observed[] } => {
  const caps: Cap[] = [];
  const observed: Observed[] = [];
  for (const check of checks.filter((item) => item.stage === stage)) {
    const result = check.run(facts);
    const found = (result.observations ?? []).map((observation) => ({ check, observation }));
    const isClosed = (item: Observed): boolean => assumed?.findings.has(findingId(item)) ?? false;
    const closed = found.filter(isClosed).map(({ observation }) => observation);
    // One by one: a check may yield more than a call takes arguments.
    for (const cap of capsLeft(result.caps ?? [], closed)) caps.push(cap);
    for (const item of found) if (closed.length === 0 || !isClosed(item)) observed.push(item);
  }
  return { caps, observed };
};
