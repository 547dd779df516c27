import type { Facts } from '../model/facts.js';
import { assessAssertion } from './assertion/assess-assertion.js';
import { describeReports } from './description/describe-reports.js';
import { gatherEvents } from './events/gather-events.js';

/** What management itself delivers: the description with the events of the period, and an assertion with a basis. Needs the verdicts. */
export const withManagement = (facts: Facts): Facts => {
  const events = gatherEvents(facts);
  return { ...facts, events, description: describeReports(facts, events), assertion: assessAssertion(facts) };
};
