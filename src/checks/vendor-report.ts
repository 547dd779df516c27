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

/** A carved-out organization matters to a report when a control of that report relies on it, or none says whom it serves. */
const shortfalls = ({ workspace, scopes, controls }: Facts): Shortfall[] =>
  workspace.vendors.flatMap((vendor, index) => {
    if (!vendor.subservice || vendor.method === 'inclusive') return [];
    const relying = inService(controls).filter(({ control }) => control.reliesOn?.includes(vendor.id));
    return scopes.flatMap((scope) => {
      const here = relying.filter((facts) => facts.serves.includes(scope.report));
      if (here.length === 0 && relying.length > 0) return [];
      const coverage = coverageOf(vendor, scope);
      return coverage.state === 'current' ? [] : [{ vendor, index, scope, coverage, controls: here }];
    });
  });

const capsOf = ({ vendor, scope, coverage, controls }: Shortfall): Cap[] =>
  controls.flatMap((facts) =>
    holdDown(
      facts,
      coverage.state === 'lapsed' ? 'implemented' : 'designed',
      { because: 'vendor-report', says: `It relies on ${vendor.name}: ${coverage.says}`, data: { vendor: vendor.id, state: coverage.state } },
      (look, type) => look.scope.report === scope.report && type === scope.type,
    ),
  );

const observe = (vendor: Vendor, found: readonly Shortfall[]): Observation => {
  const controls = unique(found.flatMap((item) => item.controls));
  const worst = found.some(({ coverage }) => coverage.state !== 'lapsed');
  return {
    subject: { kind: 'vendor', id: vendor.id },
    severity: worst || controls.some(({ control }) => control.key) ? 'high' : 'medium',
    title: `No current report of ${vendor.name} covers what relies on it`,
    condition: unique(found.map(({ coverage }) => coverage.says)).join(' '),
    criteria: 'A carved-out subservice organization has a report of the right kind and type that covers our period; a bridge letter of at most three months may close the end.',
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
  rule: 'A control that relies on a carved-out subservice organization rests on that organization’s current report: SOC 1 for SOC 1, a period for type 2, and no uncovered days. A lapsed report: no higher than implemented; none or the wrong kind: no higher than designed.',
  source: 'AT-C 320 and DC 200 (DC7) on subservice organizations.',
  run: (facts) => {
    const found = shortfalls(facts);
    const vendors = unique(found.map((item) => item.vendor));
    return {
      caps: found.flatMap(capsOf),
      observations: vendors.map((vendor) => observe(vendor, found.filter((item) => item.vendor === vendor))),
    };
  },
};
