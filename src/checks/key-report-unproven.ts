import type { Cap, Check, Observation } from '../model/check.js';
import { keyReportFacts } from '../model/map/key-reports.js';
import type { KeyReportFacts } from '../model/map/key-reports.js';
import { unique } from '../model/order.js';
import type { System } from '../schema/registers.js';
import { holdDown, inService, isKey, tellFirst } from './about-control.js';

const capsOf = ({ report, users, proofs }: KeyReportFacts): Cap[] =>
  proofs
    .filter(({ state }) => state !== 'proven')
    .flatMap(({ scope, says }) =>
      inService(users).flatMap((control) =>
        holdDown(
          control,
          'implemented',
          {
            because: 'key-report',
            says: `It is performed with ${report.name}. ${says}`,
            data: { keyReport: report.id, system: report.system },
          },
          // On a date the control is there all the same; over the period nobody can tell what it looked at.
          (look, type) => type === 2 && look.scope === scope,
        ),
      ),
    );

const observe = (
  { report, index, users, proofs, state, says }: KeyReportFacts,
  systemOf: ReadonlyMap<string, System>,
): Observation => {
  const system = systemOf.get(report.system)?.name ?? report.system;
  const relying = inService(users);
  const open = proofs.filter((proof) => proof.state !== 'proven').map(({ scope }) => scope.report);
  const matters = report.forUsers === true || relying.some(isKey);
  const ids = relying.map(({ control }) => control.id);
  return {
    subject: { kind: 'key-report', id: report.id },
    severity: state === 'unproven' && matters ? 'high' : 'medium',
    title: `${report.name} is not shown to be complete and accurate`,
    condition: `${report.name} of ${system}${ids.length > 0 ? `, with which ${tellFirst(ids)} ${ids.length === 1 ? 'is' : 'are'} performed` : ''}${report.forUsers ? ', goes to user entities' : ''}. ${says}`,
    criteria:
      'Before anybody relies on a report that the organization produces, it is shown to be complete and accurate: a control checks it each time, or evidence with query and row count shows it and the general controls of its system hold.',
    effect:
      'Whoever reviews it may be looking at part of the data; the auditor cannot rely on a control that is performed with it.',
    recommendation:
      state === 'doubtful'
        ? `Close the gaps in the general controls of ${system}, or have each run of ${report.name} compared with its source.`
        : `Compare a run of ${report.name} with its source, file it with query, parameters and row count, and name it under \`evidence\`; or name the control that checks it each time under \`controls\`.`,
    reports: open,
    requirements: unique(
      relying.flatMap(({ requirements }) =>
        requirements.filter((scoped) => open.includes(scoped.report)).map(({ requirement }) => requirement.id),
      ),
    ),
    controls: ids,
    blocksPeriod: state === 'unproven',
    effort: { low: 0.5, high: 4 },
    data: { keyReport: report.id, system: report.system, state: state ?? 'unproven' },
    measure: Math.max(1, ids.length),
    item: { list: 'keyReports', index },
  };
};

export const keyReportUnproven: Check = {
  id: 'key-report-unproven',
  stage: 'reliance',
  gap: 'evidence',
  rule: 'A key report is shown to be complete and accurate: a control over it is in operation, or evidence of the period (type 1: of the year before the date), with query and row count where it is a list or report, shows it and the general controls of its system hold. A control that is performed with a report for which that is not so stands no higher than implemented over the period.',
  source: 'AT-C 205 and 320: information produced by the entity is evaluated for completeness and accuracy.',
  run: (facts) => {
    const short = keyReportFacts(facts).filter(({ state }) => state === 'unproven' || state === 'doubtful');
    const systemOf = new Map(facts.workspace.systems.map((system) => [system.id, system]));
    return { caps: short.flatMap(capsOf), observations: short.map((item) => observe(item, systemOf)) };
  },
};
