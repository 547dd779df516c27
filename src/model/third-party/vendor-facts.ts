import type { Vendor } from '../../schema/registers.js';
import type { ControlFacts, Facts, ReportScope } from '../facts.js';
import type { Layer } from '../map/layers.js';
import { unique } from '../order.js';
import { remembered } from '../remembered.js';
import { relianceOf } from './relying-controls.js';
import { isRelied, roleOf } from './vendor-role.js';
import type { VendorRole } from './vendor-role.js';

/** A vendor with what rests on it. */
export interface VendorFacts {
  readonly vendor: Vendor;
  /** Position in the register. */
  readonly index: number;
  readonly role: VendorRole;
  /** What rests on it needs its report: a subservice organization, or treated as one until somebody decides. */
  readonly isRelied: boolean;
  /** Controls in service that rest on it. */
  readonly relying: readonly ControlFacts[];
  /** The system of the vendor through which some of them do; the others name the vendor themselves. */
  readonly through: ReadonlyMap<ControlFacts, Layer>;
  /** Requirements in scope that it is said to carry, by report. */
  readonly carries: ReadonlyMap<ReportScope, readonly string[]>;
  /** Reports of ours to which it matters. */
  readonly scopes: readonly ReportScope[];
}

/** Requirements in scope by vendor and report, from `carries` of the register. */
const carriedIn = (scopes: readonly ReportScope[]): ((vendor: Vendor) => ReadonlyMap<ReportScope, string[]>) => {
  const scopeOf = new Map(
    scopes.flatMap((scope) => scope.requirements.map(({ requirement }) => [requirement.id, scope] as const)),
  );
  return ({ carries = [] }) => {
    const found = new Map<ReportScope, string[]>();
    for (const id of unique(carries)) {
      const scope = scopeOf.get(id);
      if (!scope) continue;
      const list = found.get(scope);
      if (list) list.push(id);
      else found.set(scope, [id]);
    }
    return found;
  };
};

/**
 * Every vendor of the register. One matters to a report of ours when a control of that report relies on it or it carries a
 * requirement there. Where nothing names whom it serves it matters to each, but to SOC 1 only if it may touch figures. Each of the
 * checks about vendors asks for the same ones, so they are kept with the facts.
 */
export const vendorFacts = remembered((facts: Facts): readonly VendorFacts[] => {
  const { workspace, scopes } = facts;
  const { relying: byVendor, named } = relianceOf(facts);
  const carried = carriedIn(scopes);
  return workspace.vendors.map((vendor, index) => {
    const { controls: relying = [], through = new Map<ControlFacts, Layer>() } = byVendor.get(vendor.id) ?? {};
    const carries = carried(vendor);
    const served = new Set(relying.flatMap(({ serves }) => serves));
    const concerns = (scope: ReportScope): boolean => {
      if (relying.length + carries.size > 0) return served.has(scope.report) || carries.has(scope);
      return scope.report !== 'soc1' || vendor.decision?.touchesFigures !== false;
    };
    return {
      vendor,
      index,
      role: roleOf(vendor, named.has(vendor.id)),
      isRelied: isRelied(vendor, named.has(vendor.id)),
      relying,
      through,
      carries,
      scopes: scopes.filter(concerns),
    };
  });
});

/** Carved out: left out of our report, so that its own report has to speak for it. A method not chosen counts as this one. */
export const isCarvedOut = ({ isRelied, vendor }: VendorFacts): boolean => isRelied && vendor.method !== 'inclusive';

/** Ids of the requirements in scope that rest on a vendor: through controls that rely on it, and those that it carries. */
export const requirementsOn = ({ relying, carries }: VendorFacts): string[] =>
  unique([
    ...[...carries.values()].flat(),
    ...relying.flatMap((facts) => facts.requirements.map((scoped) => scoped.requirement.id)),
  ]);
