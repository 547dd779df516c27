import type { Assessment, ThirdParty } from '../../../schema/assessment.js';
import { reportLabel } from '../../view/labels.js';
import { coverageLabel, cuecLabel, gapText, methodText, roleLabel } from '../../view/third-parties.js';
import { cellsOf, type ColumnOf, type Sheet } from '../sheet.js';

interface Row {
  readonly kind: string;
  readonly party: ThirdParty | undefined;
  readonly text: string;
  readonly state: string;
  readonly requirements: readonly string[];
  readonly controls: readonly string[];
}

const rowsOf = (party: ThirdParty): Row[] => [
  ...party.coverage.map((coverage) => ({
    kind: `Report for ${reportLabel[coverage.report]}`,
    party,
    text: coverage.says,
    state: `${coverageLabel[coverage.state]}; days not covered: ${gapText(coverage)}`,
    requirements: [...coverage.carries, ...coverage.bearsOn],
    controls: [],
  })),
  ...party.csocs.map(({ text, requirements, monitoredBy }) => ({
    kind: 'CSOC',
    party,
    text,
    state: monitoredBy.length > 0 ? 'monitored' : 'not monitored',
    requirements,
    controls: monitoredBy.map(({ id }) => id),
  })),
  ...party.cuecs.map(({ text, state, controls }) => ({
    kind: 'CUEC of theirs',
    party,
    text,
    state: cuecLabel[state],
    requirements: [],
    controls: controls.map(({ id }) => id),
  })),
];

/** Vendors and subservice organizations: their reports, what is assumed of them, what they expect of us; and what we expect. */
export const thirdPartiesSheet = ({ thirdParties, userControls }: Assessment): Sheet => {
  const rows: readonly Row[] = [
    ...thirdParties.flatMap(rowsOf),
    ...userControls.map(({ id, text, requirements, needed }) => ({
      kind: 'CUEC of ours',
      party: undefined,
      text: `${id}: ${text}`,
      state: needed ?? 'no reason why it is needed',
      requirements,
      controls: [],
    })),
  ];
  const columns: readonly ColumnOf<Row>[] = [
    { header: 'Organization', width: 24, of: ({ party }) => party?.name ?? 'our user entities' },
    { header: 'Kind', width: 18, of: ({ kind }) => kind },
    { header: 'What', width: 54, of: ({ text }) => text },
    { header: 'State', width: 32, of: ({ state }) => state },
    { header: 'Service', width: 22, of: ({ party }) => party?.service ?? null },
    { header: 'Role', width: 18, of: ({ party }) => (party ? roleLabel[party.role] : null) },
    { header: 'Method', width: 14, of: ({ party }) => (party ? methodText(party) : null) },
    { header: 'Requirements', width: 22, of: ({ requirements }) => requirements },
    { header: 'Controls of ours', width: 18, of: ({ controls }) => controls },
    { header: 'Gaps', width: 18, of: ({ party }) => party?.findings ?? null },
  ];
  return { name: 'Subservice & CUEC', columns, rows: cellsOf(rows, columns), frozen: 1 };
};
