import type { Check } from '../model/check.js';
import { unique } from '../model/order.js';
import { vendorFacts } from '../model/third-party/vendor-facts.js';

export const subserviceMethod: Check = {
  id: 'subservice-method',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'For each subservice organization the method is settled (carve-out or inclusive), and under carve-out the controls assumed of it are named.',
  source: 'AT-C 320; DC 200 (DC7).',
  run: (facts) => ({
    observations: vendorFacts(facts).flatMap(({ vendor, index, carries }) => {
      const { scopes, controls } = facts;
      const lacking = [
        ...(vendor.method ? [] : ['the method (carve-out or inclusive)']),
        ...(vendor.method === 'inclusive' || (vendor.csocs ?? []).length > 0
          ? []
          : ['the controls that are assumed of it']),
      ];
      if (!vendor.subservice || lacking.length === 0) return [];
      const relying = controls.filter(({ control }) => control.reliesOn?.includes(vendor.id));
      return [
        {
          subject: { kind: 'vendor' as const, id: vendor.id },
          severity: vendor.method ? ('low' as const) : ('medium' as const),
          title: vendor.method
            ? `The controls assumed of ${vendor.name} are not named`
            : `How ${vendor.name} stands in the report is not settled`,
          condition: `The vendor register does not say ${lacking.join(' nor ')}.`,
          criteria:
            'The description names each subservice organization, the method, and under carve-out the controls assumed to work there.',
          effect: 'Readers cannot tell whose controls meet which requirement.',
          recommendation: vendor.method
            ? `List under \`csocs\` of ${vendor.name} what its controls have to do.`
            : `Decide on the method for ${vendor.name}; under carve-out list what its controls have to do under \`csocs\`.`,
          reports: scopes.map((scope) => scope.report),
          requirements: unique([
            ...[...carries.values()].flat(),
            ...relying.flatMap(({ requirements }) => requirements.map((scoped) => scoped.requirement.id)),
          ]),
          controls: relying.map(({ control }) => control.id),
          blocksPeriod: false,
          effort: { low: 0.5, high: 2 },
          data: { vendor: vendor.id, lacking },
          measure: lacking.length,
          item: { list: 'vendors' as const, index },
        },
      ];
    }),
  }),
};
