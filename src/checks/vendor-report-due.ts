import type { Check } from '../model/check.js';
import { daysBetween } from '../model/plain-date.js';
import { nextReport } from '../model/third-party/next-report.js';
import { isCarvedOut, vendorFacts } from '../model/third-party/vendor-facts.js';
import { aboutVendor } from './about-vendor.js';

/** Days before the usual day of issue from which it is time to ask (ours). */
const noticeDays = 45;

export const vendorReportDue: Check = {
  id: 'vendor-report-due',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'The next report of a subservice organization is usually there 90 days after a year has gone by since the last one ended. Due within 45 days, or overdue: low.',
  source: 'Market practice: yearly reports, issued six weeks to three months after their period.',
  run: (facts) => ({
    observations: vendorFacts(facts)
      .filter(isCarvedOut)
      .flatMap((item) => {
        const due = item.scopes.flatMap((scope) => {
          const next = nextReport(item.vendor, scope, facts.asOf);
          return next && daysBetween(facts.asOf, next.expected) <= noticeDays ? [{ scope, next }] : [];
        });
        const first = due.reduce<(typeof due)[number] | undefined>(
          (a, b) => (a && a.next.expected <= b.next.expected ? a : b),
          undefined,
        );
        if (!first) return [];
        const { name, id } = item.vendor;
        const { after, expected, overdue } = first.next;
        return [
          {
            ...aboutVendor(item),
            reports: due.map(({ scope }) => scope.report),
            severity: 'low' as const,
            title: overdue ? `The next report of ${name} is overdue` : `The next report of ${name} is due soon`,
            condition: `Its newest report that serves ended on ${after}. The next one was to be expected by ${expected}${overdue ? ', and none is on file' : ''}.`,
            criteria:
              'Reports of subservice organizations follow each other without a break and are on file when needed.',
            effect: 'Each day without the next report adds to the days that nothing covers.',
            recommendation: `Ask ${name} when its next report comes and for a letter about the days until then.`,
            data: { vendor: id, expected, overdue },
            measure: overdue ? Math.max(1, daysBetween(expected, facts.asOf)) : 1,
          },
        ];
      }),
  }),
};
