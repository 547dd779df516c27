import type { System, Vendor } from '../../schema/registers.js';
import type { Facts, ReportScope } from '../facts.js';
import { coverageOf } from '../vendor-coverage.js';
import type { Coverage } from '../vendor-coverage.js';
import { isCarvedOut, vendorFacts } from './vendor-facts.js';
import type { VendorFacts } from './vendor-facts.js';

/** How the report of the vendor that runs a system bears on what rests there, for one report of ours. */
export interface HostReport {
  readonly vendor: Vendor;
  /** null: its report is not asked for, as `says` tells. */
  readonly carries: boolean | null;
  readonly says: string;
  /** Areas of general controls that nobody of us has named: its current report carries them, or would. */
  readonly areas: 'carried' | 'uncarried' | 'ours';
}

/** Gives what the vendor that runs a system shows for it; null where no vendor runs it. */
export type HostSource = (system: System, scope: ReportScope) => HostReport | null;

/** Why nobody asks for the report of a vendor that runs a system; undefined where somebody does (AT-C 320; DC 200, DC7). */
const notAsked = (item: VendorFacts, scope: ReportScope): string | undefined => {
  if (!item.isRelied) {
    return item.role.role === 'undecided'
      ? 'Nobody has decided whether it is a subservice organization, so its report was not looked at.'
      : 'It is said to be no subservice organization, so no report of it is asked for.';
  }
  if (!isCarvedOut(item)) return 'Inclusive method: its controls are described and tested with ours.';
  return item.scopes.includes(scope) ? undefined : 'Nothing in this report rests on it.';
};

const areasOf = ({ role }: VendorFacts, { state }: Coverage, carries: boolean | null): HostReport['areas'] => {
  if (role.role !== 'subservice') return 'ours';
  if (state === 'current') return 'carried';
  return carries === false ? 'uncarried' : 'ours';
};

const judge = (item: VendorFacts, scope: ReportScope, { asOf }: Facts): HostReport => {
  const { vendor } = item;
  const coverage = coverageOf(vendor, scope, asOf);
  const why = notAsked(item, scope);
  const carries = why === undefined ? coverage.state === 'current' : null;
  const told = carries
    ? `Its report carries what rests on it: ${coverage.says}.`
    : `Its report falls short, so what rests on it is held down: ${coverage.says}`;
  return { vendor, carries, says: why ?? told, areas: areasOf(item, coverage, carries) };
};

export const hostReportsOf = (facts: Facts): HostSource => {
  const vendorOf = new Map(vendorFacts(facts).map((item) => [item.vendor.id, item]));
  const kept = new Map<string, HostReport>();
  return (system, scope) => {
    const item = system.vendor === undefined ? undefined : vendorOf.get(system.vendor);
    if (!item) return null;
    const key = `${scope.report} ${item.vendor.id}`;
    const host = kept.get(key) ?? judge(item, scope, facts);
    kept.set(key, host);
    return host;
  };
};
