import type { Check } from '../model/check.js';
import type { Facts } from '../model/facts.js';
import { unique } from '../model/order.js';
import { atLeast } from '../model/rung.js';
import { rungOf } from '../model/third-party/answer-cuec.js';
import { assumedControls } from '../model/third-party/vendor-items.js';
import { isCarvedOut, vendorFacts } from '../model/third-party/vendor-facts.js';
import { aboutVendor, quote } from './about-vendor.js';

/** Whether a control is at least in operation. What serves no report in scope has no rung; then its evidence speaks. */
const isInOperation = (id: string, { controlById }: Facts): boolean => {
  const facts = controlById.get(id);
  if (!facts) return false;
  const rung = rungOf(facts);
  return rung === null ? facts.evidence.length > 0 : atLeast(rung, 'implemented');
};

export const csocUnmonitored: Check = {
  id: 'csoc-unmonitored',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'Each control that is assumed of a carved-out organization is watched by a control of ours that is in operation: its report read, its service compared with the contract, the site visited. None named, or none in operation: low; medium where the organization carries a requirement.',
  source: 'AT-C 320 on monitoring subservice organizations; TSP 100 (CC9.2).',
  run: (facts) => ({
    observations: vendorFacts(facts)
      .filter(isCarvedOut)
      .flatMap((item) => {
        const assumed = assumedControls(item.vendor);
        const open = assumed.filter(({ monitoredBy }) => !monitoredBy.some((id) => isInOperation(id, facts)));
        if (open.length === 0) return [];
        const { name, id } = item.vendor;
        const unnamed = open.filter(({ monitoredBy }) => monitoredBy.length === 0);
        const idle = unique(open.flatMap(({ monitoredBy }) => monitoredBy));
        const told = [
          ...(unnamed.length > 0
            ? [`No control of ours is named that watches ${quote(unnamed.map(({ text }) => text))}.`]
            : []),
          ...(idle.length > 0 ? [`Named to watch the others, but not in operation: ${idle.join(', ')}.`] : []),
        ];
        return [
          {
            ...aboutVendor(item),
            severity: item.carries.size > 0 ? ('medium' as const) : ('low' as const),
            title: `What is assumed of ${name} is not watched: ${open.length} of ${assumed.length}`,
            condition: told.join(' '),
            criteria: 'Under carve-out the organization watches that the controls it assumes elsewhere work.',
            effect: `Nobody here would notice that a control of ${name} has stopped.`,
            recommendation: `Name under \`monitoredBy\`, for ${name} as a whole or for each entry of \`csocs\`, the control that reviews its report, compares its service with the contract, or visits it.`,
            controls: unique([...item.relying.map(({ control }) => control.id), ...idle]),
            data: { vendor: id, open: open.length },
            measure: open.length,
          },
        ];
      }),
  }),
};
