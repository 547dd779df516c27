import type { ControlFacts, Facts } from '../../model/facts.js';
import { foundationsOf } from '../../model/map/foundation.js';
import { reliancesOf } from '../../model/map/layers.js';
import { hostReportsOf } from '../../model/third-party/host-report.js';
import type { AssessedReliance } from '../../schema/assessment.js';

/** Gives the chain of systems under a control, by the standings that reliance was looked at with. */
export const describeReliance = (held: Facts): ((facts: ControlFacts) => AssessedReliance[]) => {
  const restsOn = reliancesOf(held.workspace.systems);
  const foundations = foundationsOf(held);
  const hosts = hostReportsOf(held);
  return ({ control, looks }) =>
    restsOn(control).map(({ system, under }) => ({
      system: system.id,
      under: under?.id ?? null,
      reports: looks.map(({ scope, type2 }) => ({
        report: scope.report,
        type1: foundations(system, scope, 1).holds,
        type2: type2 && foundations(system, scope, 2).holds,
        vendor: hosts(system, scope)?.carries ?? null,
      })),
    }));
};
