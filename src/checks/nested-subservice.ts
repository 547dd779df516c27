import type { Check } from '../model/check.js';
import { unique } from '../model/order.js';
import { endOf } from '../model/third-party/judge-report.js';
import { reportsInUse } from '../model/third-party/reports-in-use.js';
import { isCarvedOut, vendorFacts } from '../model/third-party/vendor-facts.js';
import { aboutVendor } from './about-vendor.js';

export const nestedSubservice: Check = {
  id: 'nested-subservice',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'Where the report of a subservice organization carves out organizations of its own, it is written down how we look at each: its report read as well, the monitoring by the one that uses it, or why it does not matter here. Else low.',
  source: 'AT-C 320 on subservice organizations; DC 200 (DC7).',
  run: (facts) => ({
    observations: vendorFacts(facts)
      .filter(isCarvedOut)
      .flatMap((item) => {
        const { vendor } = item;
        // The newest report of each kind says who is behind the vendor today.
        const reports = reportsInUse(item, facts.asOf).filter((report, _, all) =>
          all.every((other) => other.kind !== report.kind || endOf(other) <= endOf(report)),
        );
        const open = reports
          .flatMap(({ subservice = [] }) => subservice)
          .filter(({ method, impact }) => method !== 'inclusive' && impact === undefined);
        const names = unique(open.map(({ name, service }) => (service ? `${name} (${service})` : name)));
        if (names.length === 0) return [];
        return [
          {
            ...aboutVendor(item),
            severity: 'low' as const,
            title: `${vendor.name} counts on others that its report leaves out`,
            condition: `Its report carves out ${names.join(', ')}; nothing is on record on how we look at ${names.length === 1 ? 'it' : 'them'}.`,
            criteria:
              'Who is behind a subservice organization is known, and for each one carved out there is a way to see that its controls work, or a reason why it does not matter.',
            effect: 'A failure two steps away reaches us through a report that says nothing about it.',
            recommendation: `Record under \`impact\` of each nested organization how it is looked at: read its own report, or the monitoring that the report of ${vendor.name} describes.`,
            data: { vendor: vendor.id, nested: unique(open.map(({ name }) => name)) },
            measure: names.length,
          },
        ];
      }),
  }),
};
