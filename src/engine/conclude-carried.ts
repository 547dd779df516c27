import type { ReportScope, ScopedRequirement } from '../model/facts.js';
import type { Reason } from '../model/reason.js';
import { higher, neededRung } from '../model/rung.js';
import type { ReportType } from '../model/rung.js';
import type { Carrier } from '../model/third-party/carriers.js';
import { roleOf } from '../model/third-party/vendor-role.js';
import type { Verdict } from '../schema/assessment.js';
import type { Category } from '../schema/catalog.js';
import { concludeCarveOut } from './conclude-carve-out.js';
import type { Carriage, Part } from './conclude-carve-out.js';

const worst: readonly Part['conclusion'][] = ['not-ready', 'not-assessed', 'at-risk', 'ready'];

const unsettled = ({ vendor }: Carrier, why: string, because: string): Part => ({
  conclusion: 'not-assessed',
  reached: null,
  reasons: [{ because, says: `${vendor.name} is said to carry it, but ${why}.`, data: { vendor: vendor.id } }],
});

/** One vendor's part in a requirement that it is said to carry. Inclusive: its controls are described and tested like ours. */
const concludePart = (
  carrier: Carrier,
  category: Category | null,
  carriage: Carriage,
  scope: ReportScope,
  type: ReportType,
): Part => {
  const { vendor } = carrier;
  if (roleOf(vendor, false).role === 'vendor') {
    return unsettled(carrier, 'it is said to be no subservice organization', 'carried-by-vendor');
  }
  if (vendor.method === undefined) return unsettled(carrier, 'the method is not chosen', 'carried-without-method');
  if (vendor.method === 'inclusive') {
    const why =
      'under the inclusive method its controls are described and tested like ours, and the register holds none for it';
    return unsettled(carrier, why, 'carried-inclusive');
  }
  return concludeCarveOut(carrier, category, carriage, scope, type);
};

const partsOf = (scoped: ScopedRequirement, scope: ReportScope, type: ReportType, carriage: Carriage): Part[] =>
  carriage.carriers.map((carrier) => concludePart(carrier, scoped.requirement.category ?? null, carriage, scope, type));

/** The conclusion for a requirement that no control of ours meets because organizations carry it: that of the weakest part. */
export const concludeCarried = (
  scoped: ScopedRequirement,
  scope: ReportScope,
  type: ReportType,
  carriage: Carriage,
): Verdict => {
  const needed = neededRung(type);
  if (type === 2 && !scope.elapsed) {
    const names = carriage.carriers.map(({ vendor }) => vendor.name).join(', ');
    const says = `The period has not begun, so nothing can be said yet of what ${names} carries over it.`;
    return { conclusion: 'not-assessed', reached: null, needed, reasons: [{ because: 'not-begun', says }] };
  }
  const parts = partsOf(scoped, scope, type, carriage);
  const conclusion = worst.find((value) => parts.some((part) => part.conclusion === value)) ?? 'not-assessed';
  const reached = parts.flatMap((part) => part.reached ?? []);
  const denied: Reason[] =
    scoped.answer?.answer === 'not-applicable'
      ? [
          {
            because: 'carried-applies',
            says: 'Somebody answered that it does not apply; a requirement that another organization meets for us does.',
          },
        ]
      : [];
  return {
    conclusion,
    reached: reached.length === 0 ? null : reached.reduce(higher),
    needed,
    reasons: [...parts.flatMap((part) => part.reasons), ...denied] as Verdict['reasons'],
  };
};

/** What carriers add where controls of ours bear on the requirement too: reasons that leave it at risk at best. */
export const carriedShortfalls = (
  scoped: ScopedRequirement,
  scope: ReportScope,
  type: ReportType,
  carriage: Carriage,
): Reason[] =>
  partsOf(scoped, scope, type, {
    ...carriage,
    // Under the inclusive method the controls on record are the organization's own: they speak for themselves.
    carriers: carriage.carriers.filter(({ vendor }) => vendor.method !== 'inclusive'),
  })
    .filter(({ conclusion }) => conclusion !== 'ready')
    .flatMap(({ reasons }) => reasons);
