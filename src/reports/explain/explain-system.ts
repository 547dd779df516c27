import type { AssessedControl, AssessedSystem, Assessment } from '../../schema/assessment.js';
import { joinFirst } from '../view/plural.js';
import { usesText } from '../view/system-rows.js';
import type { Explanation } from './explanation.js';
import { fact } from './fact.js';
import { findingsAbout, tellOpen } from './tell-findings.js';
import { tellAreas, tellHost } from './tell-chain.js';
import { indent } from './tell-standing.js';

/** Ids told in a line; the JSON has them all. */
const mostTold = 40;

const tellRecord = (assessment: Assessment, system: AssessedSystem): string[] => {
  const { processes, keyReports, interfaces, dataStores, systems } = assessment.map;
  const { id } = system;
  const using = processes.filter(
    (item) => item.systems.includes(id) || item.steps.some((step) => step.systems.includes(id)),
  );
  return [
    fact('description', system.description),
    fact('owner', system.owner),
    fact('vendor', system.vendor),
    fact(
      'scope',
      system.outOfScope === null
        ? `in${system.financial ? ', on the financial map' : ''}`
        : `out: ${system.outOfScope}`,
    ),
    fact('sensitive', system.sensitive === null ? null : system.sensitive ? 'yes' : 'no'),
    fact('holds', system.holds),
    fact('runs on', system.runsOn),
    fact('used by', usesText(system)),
    ...(
      [
        ['processes', using],
        ['run on it', systems.filter((item) => item.runsOn.includes(id))],
        [
          'interfaces',
          interfaces.filter(({ from, to }) => [from, to].some((end) => end.kind === 'system' && end.id === id)),
        ],
        ['key reports', keyReports.filter((item) => item.system === id)],
        ['data stores', dataStores.filter((item) => item.system === id)],
      ] as const
    ).flatMap(([name, items]) =>
      items.length > 0
        ? [
            fact(
              name,
              joinFirst(
                items.map((item) => item.id),
                mostTold,
              ),
            ),
          ]
        : [],
    ),
  ];
};

const tellResting = (resting: readonly AssessedControl[], id: string): string[] => {
  const isDirect = ({ reliance }: AssessedControl): boolean =>
    reliance.some((item) => item.system === id && item.under === null);
  const direct = resting.filter(isDirect);
  const through = resting.filter((control) => !isDirect(control));
  return [
    ...(direct.length > 0
      ? [
          `Directly: ${joinFirst(
            direct.map((control) => control.id),
            mostTold,
          )}`,
        ]
      : []),
    ...(through.length > 0
      ? [
          `Through what runs on it: ${joinFirst(
            through.map((control) => control.id),
            mostTold,
          )}`,
        ]
      : []),
    ...(resting.length === 0 ? ['No automated or IT-dependent control.'] : []),
  ];
};

/** What a system carries: its general controls and who rests on them; undefined where no system has this id. */
export const explainSystem = (assessment: Assessment, id: string): Explanation | undefined => {
  const system = assessment.map.systems.find((item) => item.id === id);
  if (!system) return undefined;
  const resting = assessment.controls.filter(({ reliance }) => reliance.some((item) => item.system === id));
  const findings = findingsAbout(assessment, 'system', id);
  const areas = tellAreas(assessment, system);
  const { asOf } = assessment;
  return {
    lines: [
      `${system.id}  ${system.name}`,
      `System, assessed as of ${asOf}`,
      '',
      'What is on record',
      ...indent(tellRecord(assessment, system)),
      '',
      'IT general controls, by their own record',
      ...indent(areas.length > 0 ? areas : ['No report is in scope that looks at them.']),
      '',
      ...(system.runBy ? ['Who runs it', ...indent(tellHost(system)), ''] : []),
      `What rests on it (${resting.length})`,
      ...indent(tellResting(resting, id)),
      '',
      ...tellOpen(assessment, findings),
    ],
    pieces: { kind: 'system', asOf, system, resting: resting.map((control) => control.id), findings },
  };
};
