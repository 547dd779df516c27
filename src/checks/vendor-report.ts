import type { Cap, Check, Observation } from '../model/check.js';
import type { ControlFacts, Facts, ReportScope } from '../model/facts.js';
import type { Layer } from '../model/map/layers.js';
import { unique } from '../model/order.js';
import { isCarvedOut, vendorFacts } from '../model/third-party/vendor-facts.js';
import { bridgeLimit, coverageOf } from '../model/vendor-coverage.js';
import type { Coverage } from '../model/vendor-coverage.js';
import { tellAlone } from './carried-alone.js';
import type { Vendor } from '../schema/registers.js';
import { holdDown, tellFirst } from './about-control.js';
import { reportName } from './about-engagement.js';

interface Shortfall {
  readonly vendor: Vendor;
  readonly index: number;
  readonly scope: ReportScope;
  readonly coverage: Coverage;
  readonly controls: readonly ControlFacts[];
  /** The system of the vendor through which some of them rest on it. */
  readonly through: ReadonlyMap<ControlFacts, Layer>;
  /** Requirements of this report that it carries. */
  readonly carried: readonly string[];
  /** Those of them on which no working control of ours bears. */
  readonly alone?: readonly string[];
}

/** A carved-out organization matters to a report when something there rests on it, or nothing says whom it serves. */
const shortfalls = (facts: Facts): Shortfall[] =>
  vendorFacts(facts)
    .filter(isCarvedOut)
    .flatMap(({ vendor, index, scopes, relying, through, carries }) =>
      scopes.flatMap((scope) => {
        const coverage = coverageOf(vendor, scope, facts.asOf);
        if (coverage.state === 'current') return [];
        const controls = relying.filter((item) => item.serves.includes(scope.report));
        return [{ vendor, index, scope, coverage, controls, through, carried: carries.get(scope) ?? [] }];
      }),
    );

const byVendor = (found: readonly Shortfall[]): ReadonlyMap<Vendor, readonly Shortfall[]> => {
  const groups = new Map<Vendor, Shortfall[]>();
  for (const item of found) {
    const group = groups.get(item.vendor);
    if (group) group.push(item);
    else groups.set(item.vendor, [item]);
  }
  return groups;
};

const isLate = ({ coverage }: Shortfall): boolean => coverage.state === 'lapsed' || coverage.state === 'qualified';

/** How a control comes to rest on a vendor: it names it, or runs on a system of its. */
const tellWay = ({ name }: Vendor, layer: Layer | undefined): string => {
  if (!layer) return `It relies on ${name}`;
  const { system, under } = layer;
  return under
    ? `It rests on ${under.name}, which runs on ${system.name} of ${name}`
    : `It rests on ${system.name}, which ${name} runs`;
};

const capsOf = (shortfall: Shortfall): Cap[] => {
  const { vendor, scope, coverage, controls, through } = shortfall;
  return controls.flatMap((facts) =>
    holdDown(
      facts,
      isLate(shortfall) ? 'implemented' : 'designed',
      {
        because: 'vendor-report',
        says: `${tellWay(vendor, through.get(facts))}: ${coverage.says}`,
        data: { vendor: vendor.id, state: coverage.state },
      },
      (look, type) => look.scope.report === scope.report && type === scope.type,
    ),
  );
};

/** A letter can't make a report of another kind, nor bridge more than three months. */
const recommend = ({ name }: Vendor, found: readonly Shortfall[]): string => {
  const lacking = found.filter((item) => !isLate(item));
  const wanted = lacking.map(({ scope }) => `${reportName[scope.report]} type ${scope.type}`).join(' and a ');
  const gap = Math.max(...found.map(({ coverage }) => coverage.gapDays));
  return [
    ...(lacking.length > 0
      ? [
          `Ask ${name} for a ${wanted} report that covers ours. If it has none, test what it does with controls of your own, change to the inclusive method, or choose another vendor.`,
        ]
      : []),
    ...(found.some(({ coverage }) => coverage.state === 'lapsed')
      ? [
          gap > bridgeLimit
            ? `Ask ${name} for its newest report; a bridge letter carries three months at most, and ${gap} days are open.`
            : `Ask ${name} for its newest report or a bridge letter signed by its management.`,
        ]
      : []),
    `Read what ${name} sends, and record period, opinion and what its exceptions mean for you.`,
  ].join(' ');
};

/** Controls that never name the vendor, and the systems through which they rest on it all the same. */
const tellThrough = (found: readonly Shortfall[]): string => {
  const through = found.flatMap((item) =>
    item.controls.flatMap((facts) => {
      const layer = item.through.get(facts);
      return layer ? [{ id: facts.control.id, system: layer.system.name }] : [];
    }),
  );
  if (through.length === 0) return '';
  const ids = unique(through.map(({ id }) => id));
  return ` ${tellFirst(ids)} ${ids.length === 1 ? 'rests' : 'rest'} on it through ${tellFirst(unique(through.map(({ system }) => system)))}.`;
};

const observe = (vendor: Vendor, found: readonly Shortfall[]): Observation => {
  const controls = unique(found.flatMap((item) => item.controls));
  const worst = found.some((item) => !isLate(item));
  const carried = found.flatMap((item) => item.carried);
  const alone = found.flatMap((item) => item.alone ?? []);
  const nobodyShows = found.some((item) => !isLate(item) && (item.alone ?? []).length > 0);
  return {
    subject: { kind: 'vendor', id: vendor.id },
    // What it carries alone has no control of ours: without any report that serves, no working control is shown at all.
    severity: nobodyShows ? 'critical' : worst || controls.some(({ control }) => control.key) ? 'high' : 'medium',
    title: `No report of ${vendor.name} carries what relies on it`,
    condition: `${unique(found.map(({ coverage }) => coverage.says)).join(' ')}${tellThrough(found)}`,
    criteria:
      'A carved-out subservice organization has a report of the right kind and type that covers our period; a bridge letter of at most three months may close the end.',
    effect: `Controls that rely on it are not shown to work for the days not covered, and the auditor will say so.${
      alone.length > 0 ? ` Nothing else shows that ${alone.join(', ')} ${alone.length === 1 ? 'is' : 'are'} met.` : ''
    }`,
    recommendation: recommend(vendor, found),
    reports: unique(found.map(({ scope }) => scope.report)),
    requirements: unique([
      ...carried,
      ...controls.flatMap((facts) => facts.requirements.map((scoped) => scoped.requirement.id)),
    ]),
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
  rule: 'A control that relies on a carved-out subservice organization rests on that organization’s current report, and so does an automated or IT-dependent one on a system that it runs, or that runs on one: SOC 1 for SOC 1, a period for type 2, and no uncovered days. Days not covered, or a qualified opinion whose meaning for us nobody wrote down: no higher than implemented; no report, the wrong kind, or an adverse opinion: no higher than designed. A requirement that it carries and on which no working control of ours bears has nothing else: critical where no report serves.',
  source: 'AT-C 320 and DC 200 (DC7) on subservice organizations.',
  run: (facts) => {
    const found = tellAlone(facts, shortfalls(facts));
    return {
      caps: found.flatMap(capsOf),
      observations: [...byVendor(found)].map(([vendor, own]) => observe(vendor, own)),
    };
  },
};
