import type { Cap, Check, Observation } from '../model/check.js';
import type { ControlFacts, Facts, ReportScope } from '../model/facts.js';
import { unique } from '../model/order.js';
import { coverageOf } from '../model/vendor-coverage.js';
import type { Coverage } from '../model/vendor-coverage.js';
import type { Vendor } from '../schema/registers.js';
import { holdDown, inService } from './about-control.js';

interface Shortfall {
  readonly vendor: Vendor;
  readonly index: number;
  readonly scope: ReportScope;
  readonly coverage: Coverage;
  readonly controls: readonly ControlFacts[];
}

/**
 * Controls by the vendors that they rely on: those that they name, and the one that runs a system on which they are automated.
 * What people do by hand with a vendor's system does not fail with the vendor's controls.
 */
const byVendor = ({ workspace, controls }: Facts): ReadonlyMap<string, ControlFacts[]> => {
  const runs = new Map(workspace.systems.map((system) => [system.id, system.vendor]));
  const index = new Map<string, ControlFacts[]>();
  for (const facts of inService(controls)) {
    const { reliesOn = [], systems = [], nature } = facts.control;
    const hosts = nature === 'automated' || nature === 'it-dependent' ? systems.map((id) => runs.get(id)) : [];
    for (const id of unique([...reliesOn, ...hosts])) {
      if (id === undefined) continue;
      const list = index.get(id);
      if (list) list.push(facts);
      else index.set(id, [facts]);
    }
  }
  return index;
};

/** A vendor that nobody has called a subservice organization is one as soon as a control names it to rely on. */
const isSubservice = ({ id, subservice }: Vendor, relying: readonly ControlFacts[]): boolean =>
  subservice ?? relying.some(({ control }) => control.reliesOn?.includes(id));

/** A carved-out organization matters to a report when a control of that report relies on it, or none says whom it serves. */
const shortfalls = (facts: Facts): Shortfall[] => {
  const reliance = byVendor(facts);
  const { workspace, scopes, asOf } = facts;
  return workspace.vendors.flatMap((vendor, index) => {
    const relying = reliance.get(vendor.id) ?? [];
    if (!isSubservice(vendor, relying) || vendor.method === 'inclusive') return [];
    return scopes.flatMap((scope) => {
      const here = relying.filter((item) => item.serves.includes(scope.report));
      if (here.length === 0 && relying.length > 0) return [];
      const coverage = coverageOf(vendor, scope, asOf);
      return coverage.state === 'current' ? [] : [{ vendor, index, scope, coverage, controls: here }];
    });
  });
};

const isLate = ({ coverage }: Shortfall): boolean => coverage.state === 'lapsed' || coverage.state === 'qualified';

const capsOf = (shortfall: Shortfall): Cap[] => {
  const { vendor, scope, coverage, controls } = shortfall;
  return controls.flatMap((facts) =>
    holdDown(
      facts,
      isLate(shortfall) ? 'implemented' : 'designed',
      {
        because: 'vendor-report',
        says: `It relies on ${vendor.name}: ${coverage.says}`,
        data: { vendor: vendor.id, state: coverage.state },
      },
      (look, type) => look.scope.report === scope.report && type === scope.type,
    ),
  );
};

const observe = (vendor: Vendor, found: readonly Shortfall[]): Observation => {
  const controls = unique(found.flatMap((item) => item.controls));
  const worst = found.some((item) => !isLate(item));
  return {
    subject: { kind: 'vendor', id: vendor.id },
    severity: worst || controls.some(({ control }) => control.key) ? 'high' : 'medium',
    title: `No report of ${vendor.name} carries what relies on it`,
    condition: unique(found.map(({ coverage }) => coverage.says)).join(' '),
    criteria:
      'A carved-out subservice organization has a report of the right kind and type that covers our period; a bridge letter of at most three months may close the end.',
    effect: 'Controls that rely on it are not shown to work for the days not covered, and the auditor will say so.',
    recommendation: `Ask ${vendor.name} for its newest report or a bridge letter signed by its management, read it, and record period, opinion and what its exceptions mean for you.`,
    reports: unique(found.map(({ scope }) => scope.report)),
    requirements: unique(controls.flatMap((facts) => facts.requirements.map((scoped) => scoped.requirement.id))),
    controls: controls.map(({ control }) => control.id),
    blocksPeriod: worst,
    effort: { low: 0.5, high: 3 },
    data: { vendor: vendor.id, gapDays: Math.max(...found.map(({ coverage }) => coverage.gapDays)) },
    measure: Math.max(1, ...found.map(({ coverage }) => coverage.gapDays)),
    item: { list: 'vendors', index: found[0]?.index ?? 0 },
  };
};

export const vendorReport: Check = {
  id: 'vendor-report',
  stage: 'control',
  gap: 'third-party',
  rule: 'A control that relies on a carved-out subservice organization rests on that organization’s current report: SOC 1 for SOC 1, a period for type 2, and no uncovered days. Days not covered, or a qualified opinion whose meaning for us nobody wrote down: no higher than implemented; no report, the wrong kind, or an adverse opinion: no higher than designed.',
  source: 'AT-C 320 and DC 200 (DC7) on subservice organizations.',
  run: (facts) => {
    const found = shortfalls(facts);
    const vendors = unique(found.map((item) => item.vendor));
    return {
      caps: found.flatMap(capsOf),
      observations: vendors.map((vendor) =>
        observe(
          vendor,
          found.filter((item) => item.vendor === vendor),
        ),
      ),
    };
  },
};
