import type { Check, Observation } from '../model/check.js';
import type { Facts } from '../model/facts.js';
import { tellReport } from '../model/third-party/judge-report.js';
import { reportsInUse } from '../model/third-party/reports-in-use.js';
import { exceptionsOf } from '../model/third-party/vendor-items.js';
import { isCarvedOut, vendorFacts } from '../model/third-party/vendor-facts.js';
import type { VendorFacts } from '../model/third-party/vendor-facts.js';
import { aboutVendor, quote } from './about-vendor.js';

const observe = (item: VendorFacts, { asOf }: Facts): Observation[] => {
  const reports = reportsInUse(item, asOf);
  const unread = reports.filter(({ reviewed }) => reviewed === undefined || reviewed > asOf);
  const open = reports.flatMap(exceptionsOf).filter(({ impact }) => impact === null);
  if (unread.length + open.length === 0) return [];
  const { vendor } = item;
  const told = [
    ...unread.map((report) => `Nobody has recorded a review of ${tellReport(report)}.`),
    ...(open.length > 0
      ? [`Exceptions without a note on what they mean here: ${quote(open.map(({ text }) => text))}.`]
      : []),
  ];
  return [
    {
      ...aboutVendor(item),
      severity: unread.length > 0 || item.carries.size > 0 ? 'medium' : 'low',
      title:
        unread.length > 0
          ? `A report of ${vendor.name} is on file and not reviewed`
          : `What the exceptions in the report of ${vendor.name} mean here is not written down`,
      condition: told.join(' '),
      criteria:
        'Somebody who can judge it reads each report that is relied on: period, opinion, exceptions, the controls expected of us, nested organizations. For each exception it is written down what it means here.',
      effect: 'An exception there may be a gap here, and nobody knows. A report that nobody reads is no monitoring.',
      recommendation: `Read the report of ${vendor.name} and record \`reviewed\`, \`reviewer\` and for each exception its \`impact\`, with the controls of ours that make it good.`,
      data: { vendor: vendor.id, unread: unread.length, exceptions: open.length },
      measure: unread.length + open.length,
    },
  ];
};

export const vendorReview: Check = {
  id: 'vendor-review',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'Each report of a subservice organization that ours rests on, and its newest, has been reviewed by a day that has passed: else medium. Each exception in it has a note on what it means here: else low, or medium where the organization carries a requirement.',
  source: 'AT-C 320 and TSP 100 (CC9.2, CC4.1) on monitoring subservice organizations.',
  run: (facts) => ({
    observations: vendorFacts(facts)
      .filter(isCarvedOut)
      .flatMap((item) => observe(item, facts)),
  }),
};
