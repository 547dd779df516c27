import type { Observation } from '../model/check.js';
import { requirementsOn } from '../model/third-party/vendor-facts.js';
import type { VendorFacts } from '../model/third-party/vendor-facts.js';

type About = Pick<
  Observation,
  'subject' | 'reports' | 'requirements' | 'controls' | 'blocksPeriod' | 'effort' | 'item'
>;

/** What observations about a vendor have in common; most are settled with a letter or a line in the register. */
export const aboutVendor = (facts: VendorFacts): About => ({
  subject: { kind: 'vendor', id: facts.vendor.id },
  reports: facts.scopes.map((scope) => scope.report),
  requirements: requirementsOn(facts),
  controls: facts.relying.map(({ control }) => control.id),
  blocksPeriod: false,
  effort: { low: 0.25, high: 2 },
  item: { list: 'vendors', index: facts.index },
});

/** The first of some lines, quoted, and how many more there are. */
export const quote = (texts: readonly string[], shown = 3): string => {
  const first = texts.slice(0, shown).map((text) => `“${text.replace(/[.\s]+$/, '')}”`);
  const more = texts.length - shown;
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};
