import { factsOf } from '../../model/condition.js';
import type { Facts } from '../../model/facts.js';
import type { DescribedItem, DescribedReport, ReportEvents } from '../../schema/assessment.js';
import { describeItem } from './describe-item.js';

const keyOf = {
  present: 'present',
  thin: 'thin',
  missing: 'missing',
  'not-asked': 'notAsked',
} as const satisfies Record<DescribedItem['state'], keyof DescribedReport['counts']>;

/** What each report's system description has to tell, and how far the workspace tells it (DC 200; AT-C 320). */
export const describeReports = (facts: Facts, events: readonly ReportEvents[]): DescribedReport[] => {
  const { workspace, knowledge, scopes } = facts;
  const known = factsOf(workspace.engagement);
  const entries = new Map(workspace.description.map((entry, index) => [entry.item, { entry, index }]));
  return scopes.map((scope) => {
    const { report } = scope;
    const own = events.find((item) => item.report === report) ?? {
      report,
      from: '',
      to: '',
      incidents: [],
      changes: [],
      after: null,
    };
    const items = knowledge.description.items
      .filter((item) => item.report === report)
      .map((item) => describeItem(item, { facts, scope, events: own, known, entries }));
    const counts = { total: items.length, present: 0, thin: 0, missing: 0, notAsked: 0 };
    for (const { state } of items) counts[keyOf[state]]++;
    return { report, counts, items };
  });
};
