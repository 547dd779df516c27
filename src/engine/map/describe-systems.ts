import type { Facts, ReportScope } from '../../model/facts.js';
import { financialSystems } from '../../model/map/financial-systems.js';
import { foundationsOf, tellShortfall } from '../../model/map/foundation.js';
import type { Foundation } from '../../model/map/foundation.js';
import { usesOf } from '../../model/map/uses.js';
import type { ReportType } from '../../model/rung.js';
import { hostReportsOf } from '../../model/third-party/host-report.js';
import type { HostSource } from '../../model/third-party/host-report.js';
import type { AssessedFoundation, AssessedSystem } from '../../schema/assessment.js';
import type { System } from '../../schema/registers.js';

const tell = (foundation: Foundation): string => {
  const { uncarried } = foundation;
  const left = `no control is named for ${uncarried.join(', ')}, and the report of the vendor that runs it falls short`;
  const shortfall = [tellShortfall(foundation), ...(uncarried.length > 0 ? [left] : [])].filter(Boolean).join('; ');
  if (shortfall !== '') return `${shortfall.charAt(0).toUpperCase()}${shortfall.slice(1)}.`;
  const carried = foundation.areas.filter(({ state }) => state === 'carried').map(({ area }) => area);
  return carried.length > 0
    ? `The current report of its vendor carries ${carried.join(', ')}; no control is named there.`
    : 'Access, change and operations hold.';
};

const describeFoundation = (foundation: Foundation, { report }: ReportScope, type: ReportType): AssessedFoundation => ({
  report,
  type,
  holds: foundation.holds,
  areas: foundation.areas.map(({ area, state, controls }) => ({ area, state, controls: [...controls] })),
  says: tell(foundation),
});

/** Types that a report is looked at for: type 2 where it has a period. */
const typesOf = ({ period }: ReportScope): readonly ReportType[] => (period ? [1, 2] : [1]);

/** Who runs a system, and how far that one's report carries what rests there. */
const describeHost = (system: System, scopes: readonly ReportScope[], hosts: HostSource): AssessedSystem['runBy'] => {
  const told = scopes.flatMap((scope) => {
    const host = hosts(system, scope);
    return host ? [{ report: scope.report, host }] : [];
  });
  const [first] = told;
  if (!first) return null;
  const { id, name } = first.host.vendor;
  return {
    vendor: id,
    name,
    reports: told.map(({ report, host: { carries, says } }) => ({ report, carries, says })),
  };
};

/** Every system with what it carries and what uses it. `held`: controls as they stood when reliance was looked at. */
export const describeSystems = (held: Facts): AssessedSystem[] => {
  const { workspace, scopes } = held;
  const foundations = foundationsOf(held);
  const hosts = hostReportsOf(held);
  const financial = financialSystems(workspace);
  const uses = usesOf(workspace);
  return workspace.systems.map((system) => ({
    id: system.id,
    name: system.name,
    description: system.description ?? null,
    owner: system.owner ?? null,
    vendor: system.vendor ?? null,
    runBy: describeHost(system, scopes, hosts),
    outOfScope: system.outOfScope ?? null,
    sensitive: system.sensitive ?? null,
    holds: system.holds ?? [],
    financial: financial.has(system.id),
    runsOn: system.runsOn ?? [],
    generalControls: scopes.flatMap((scope) =>
      typesOf(scope).map((type) => describeFoundation(foundations(system, scope, type), scope, type)),
    ),
    uses: uses(system),
  }));
};
