import type { Check } from '../model/check.js';
import { vendorFacts } from '../model/third-party/vendor-facts.js';
import type { Vendor } from '../schema/registers.js';
import { aboutVendor } from './about-vendor.js';

interface Lack {
  readonly because: string;
  readonly says: string;
}

/** What the contract of a vendor lacks for the reliance placed on it. What is not recorded is not known, and said so. */
const lacksOf = ({ contract }: Vendor, asOf: string): Lack[] => {
  if (!contract) return [{ because: 'no-contract', says: 'Nothing is recorded of its contract.' }];
  const { from, until, rightToAudit, breachNotice } = contract;
  const lacks: (Lack | false)[] = [
    until !== undefined && until < asOf && { because: 'expired', says: `The contract ended on ${until}.` },
    from !== undefined && from > asOf && { because: 'not-begun', says: `The contract begins on ${from}.` },
    rightToAudit !== true && {
      because: 'no-right-to-audit',
      says:
        rightToAudit === false
          ? 'It gives no right to audit or to receive a report.'
          : 'Whether it gives the right to audit, or to receive a report, is not recorded.',
    },
    breachNotice === undefined && {
      because: 'no-notice',
      says: 'Within which time it tells of an incident is not recorded.',
    },
  ];
  return lacks.filter((lack) => lack !== false);
};

export const vendorContract: Check = {
  id: 'vendor-contract',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'The contract with a subservice organization is in force, gives the right to audit or to receive its report, and says within which time it tells of incidents. Expired, not begun or without that right: medium; anything not recorded: low.',
  source: 'TSP 100 (CC9.2, P6.4) on agreements with vendors; COBIT 2019 APO10.',
  run: (facts) => ({
    observations: vendorFacts(facts)
      .filter(({ isRelied }) => isRelied)
      .flatMap((item) => {
        const { vendor } = item;
        const lacks = lacksOf(vendor, facts.asOf);
        if (lacks.length === 0) return [];
        const because = lacks.map((lack) => lack.because);
        const isOpen =
          because.includes('expired') || because.includes('not-begun') || vendor.contract?.rightToAudit === false;
        return [
          {
            ...aboutVendor(item),
            severity: isOpen ? ('medium' as const) : ('low' as const),
            title: `The contract with ${vendor.name} does not secure what is relied on`,
            condition: lacks.map(({ says }) => says).join(' '),
            criteria:
              'A contract in force secures what the reliance needs: the service level, the right to audit or to receive a report, and timely notice of incidents and of termination.',
            effect: `${vendor.name} need not hand over its report, nor tell of an incident in time to act.`,
            recommendation: `Record the contract of ${vendor.name} under \`contract\` in the vendor register; where a term is missing, agree on it at the next renewal or by letter.`,
            effort: { low: 0.25, high: isOpen ? 10 : 2 },
            data: { vendor: vendor.id, lacks: because },
            measure: lacks.length,
          },
        ];
      }),
  }),
};
