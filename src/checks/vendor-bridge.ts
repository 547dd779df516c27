import type { Check } from '../model/check.js';
import { judgeBridge } from '../model/third-party/judge-bridge.js';
import { isCarvedOut, vendorFacts } from '../model/third-party/vendor-facts.js';
import { aboutVendor } from './about-vendor.js';

export const vendorBridge: Check = {
  id: 'vendor-bridge',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'A bridge letter is signed by somebody named, after the days that it speaks for, begins where the report ends, reaches at most 92 days beyond it, and states whether controls changed; what it states has a note on what it means here. One fault or more: low; medium where it states changes or exceptions that nobody has weighed.',
  source:
    'Market practice (three months, management’s signature); AT-C 320 on evidence about subservice organizations.',
  run: (facts) => ({
    observations: vendorFacts(facts)
      .filter(isCarvedOut)
      .flatMap((item) => {
        const judged = judgeBridge(item.vendor, facts.asOf);
        if (!judged || judged.faults.length === 0) return [];
        const { name, id } = item.vendor;
        const because = judged.faults.map((fault) => fault.because);
        return [
          {
            ...aboutVendor(item),
            severity: because.includes('bridge-changes') ? ('medium' as const) : ('low' as const),
            title: `The bridge letter of ${name} has gaps of its own`,
            condition: judged.faults.map(({ says }) => says).join(' '),
            criteria:
              'A bridge letter is signed by the organization’s management after the days that it speaks for, covers three months at most, and says whether controls changed. It is no report: nobody has examined it.',
            effect: 'The auditor may not take the letter, and the days that it was to bridge are open again.',
            recommendation: `Ask ${name} for a letter that names its signer, the days and any material change, and record its \`statements\` and their \`impact\`. For days beyond three months ask for the next report.`,
            data: { vendor: id, faults: because },
            measure: judged.faults.length,
          },
        ];
      }),
  }),
};
