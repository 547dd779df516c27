import type { Facts } from '../../model/facts.js';
import type { Cover } from '../../model/map/cover.js';
import { interfaceMap } from '../../model/map/interface-map.js';
import { keyReportFacts } from '../../model/map/key-reports.js';
import { marksOf } from '../../model/map/cover.js';
import { isMapKept, processMap } from '../../model/map/process-map.js';
import { unique } from '../../model/order.js';
import type { AssessedInterface, AssessedKeyReport, AssessedMap, AssessedProcess } from '../../schema/assessment.js';
import { describeSystems } from './describe-systems.js';
import { sensitiveData } from './sensitive-data.js';

const describeCover = ({ state, controls, says }: Cover) => ({ state, controls: [...controls], says });

const describeProcesses = (facts: Facts): AssessedProcess[] =>
  processMap(facts).map(({ work, isFinancial, steps, lines }) => ({
    id: work.id,
    name: work.name,
    description: work.description ?? null,
    owner: work.owner ?? null,
    financial: isFinancial,
    systems: work.systems ?? [],
    steps: steps.map(({ step, cover }) => ({
      id: step.id,
      name: step.name ?? null,
      kind: step.kind,
      systems: step.systems ?? [],
      ...describeCover(cover),
    })),
    lines: lines.map(({ line, cells }) => ({
      name: line.name,
      cells: cells.map(({ assertion, cover }) => ({ assertion, ...describeCover(cover) })),
    })),
  }));

const describeInterfaces = (facts: Facts): AssessedInterface[] =>
  interfaceMap(facts).map(({ interface: item, from, to, cover, reports }) => ({
    id: item.id,
    name: item.name,
    from,
    to,
    carries: item.carries ?? [],
    sensitive: item.sensitive ?? null,
    reports: [...reports],
    ...describeCover(cover),
  }));

const describeKeyReports = (held: Facts, settled: Facts): AssessedKeyReport[] =>
  keyReportFacts(held).map(({ report, state, says }) => ({
    id: report.id,
    name: report.name,
    system: report.system,
    process: report.process ?? null,
    usedBy: unique(report.usedBy ?? []),
    forUsers: report.forUsers ?? false,
    query: report.query ?? null,
    controls: marksOf(unique(report.controls ?? []), settled),
    evidence: unique(report.evidence ?? []),
    tested: report.tested ?? null,
    state: state ?? 'not-assessed',
    says,
  }));

/**
 * The financial map as the assessment tells it. What carries others (general controls, key reports) is told by the standings in
 * `held`, as they were when reliance was looked at; what controls cover by those in `settled`, with all caps.
 */
export const describeMap = (held: Facts, settled: Facts): AssessedMap => ({
  kept: isMapKept(settled.workspace.processes),
  processes: describeProcesses(settled),
  systems: describeSystems(held),
  dataStores: settled.workspace.dataStores.map(({ id, name, system, holds = [], sensitive = null }) => ({
    id,
    name,
    system,
    holds,
    sensitive,
  })),
  interfaces: describeInterfaces(settled),
  keyReports: describeKeyReports(held, settled),
  sensitive: sensitiveData(settled.workspace),
});
