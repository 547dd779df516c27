import type { Check, Observation } from '../model/check.js';
import type { Facts } from '../model/facts.js';
import { vendorFacts } from '../model/third-party/vendor-facts.js';
import type { VendorFacts } from '../model/third-party/vendor-facts.js';
import { tellFirst } from './about-control.js';
import { aboutVendor } from './about-vendor.js';

/** Why a vendor that nobody has decided about needs a decision; what it hosts, what rests on it. */
const grounds = (
  { vendor, relying, carries }: VendorFacts,
  hosts: ReadonlyMap<string, readonly string[]>,
): string[] => {
  const systems = hosts.get(vendor.id) ?? [];
  return [
    ...(carries.size > 0 ? [`it is said to carry ${[...carries.values()].flat().join(', ')}`] : []),
    ...(relying.length > 0
      ? [`${tellFirst(relying.map(({ control }) => control.id))} ${relying.length === 1 ? 'relies' : 'rely'} on it`]
      : []),
    ...(systems.length > 0 ? [`it runs ${systems.join(', ')}`] : []),
  ];
};

const observe = (
  facts: VendorFacts,
  found: Pick<Observation, 'severity' | 'title' | 'condition' | 'data'>,
): Observation => ({
  ...aboutVendor(facts),
  ...found,
  criteria:
    'For each vendor it is decided, with reasons, whether its controls are needed for ours to hold. One whose controls are needed, and whose failure we would not make good, is a subservice organization.',
  effect:
    'The description may leave out an organization that readers have to know of, or ask for the report of one that does not matter.',
  recommendation: `Answer for ${facts.vendor.name}: if its controls fail, do ours? Record the answer with its reasons under \`decision\` in the vendor register, and make \`subservice\` agree with it.`,
  measure: 1,
});

/** Systems in scope by the vendor that runs them. */
const hostedBy = ({ workspace }: Facts): ReadonlyMap<string, readonly string[]> => {
  const hosts = new Map<string, string[]>();
  for (const { vendor, name, outOfScope } of workspace.systems) {
    if (vendor === undefined || outOfScope !== undefined) continue;
    const list = hosts.get(vendor);
    if (list) list.push(name);
    else hosts.set(vendor, [name]);
  }
  return hosts;
};

export const vendorDecision: Check = {
  id: 'vendor-decision',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'A vendor on which controls rely, which carries a requirement or runs a system in scope is decided on: vendor or subservice organization, with reasons. Undecided where something rests on it, or said to be what the decision denies: medium. Undecided and only running a system: low.',
  source: 'AT-C 320 on subservice organizations; DC 200 (DC7).',
  run: (facts) => {
    const hosts = hostedBy(facts);
    return {
      observations: vendorFacts(facts).flatMap((item): Observation[] => {
        const { vendor, role, relying, carries } = item;
        if (role.conflict !== null) {
          return [
            observe(item, {
              severity: 'medium',
              title: `What ${vendor.name} is to the report is said in two ways`,
              condition: role.conflict,
              data: { vendor: vendor.id, outcome: role.outcome ?? 'none', role: role.role },
            }),
          ];
        }
        const because = grounds(item, hosts);
        if (role.role !== 'undecided' || because.length === 0) return [];
        return [
          observe(item, {
            severity: relying.length + carries.size > 0 ? 'medium' : 'low',
            title: `Nobody has decided whether ${vendor.name} is a subservice organization`,
            condition: `No decision is on record, though ${because.join('; ')}.`,
            data: { vendor: vendor.id },
          }),
        ];
      }),
    };
  },
};
