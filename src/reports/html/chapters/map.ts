import type { Assessment } from '../../../schema/assessment.js';
import {
  assertionMatrix,
  controlsText,
  countedOnBy,
  coverText,
  financialProcesses,
  interfaceState,
  lineRows,
  proofLabel,
  stepRows,
} from '../../view/financial-map.js';
import { mapLayout } from '../../view/map-layout.js';
import { joinWords } from '../../view/plural.js';
import { sensitiveRows, sensitiveSentences } from '../../view/sensitive-data.js';
import { systemRows } from '../../view/system-rows.js';
import { foldable, heading, paragraph, right, table, tableOr } from '../blocks.js';
import type { Chapter } from '../chapter.js';
import { mapChart } from '../charts/map.js';
import { html } from '../template.js';
import type { Piece } from '../template.js';

const assertionCell = (text: string): Piece => {
  const kind = text.startsWith('nobody') ? 'missing' : text.startsWith('short') ? 'late' : 'clear';
  const symbol = { missing: '✕ ', late: '▲ ', clear: '' }[kind];
  return text === '-'
    ? html`<span class="muted">no line</span>`
    : html`<span class="chip h-${kind}">${symbol}${text}</span>`;
};

const assertions = ({ map }: Assessment): Piece => {
  const { assertions: names, rows } = assertionMatrix(map);
  if (rows.length === 0) return paragraph('None. No financial process names a statement line of user entities.');
  return [
    table(
      'Best rung that covers an assertion on every line of a process, and how many controls do',
      ['Process', ...names],
      rows.map((row) => [row.process, ...row.cells.map(assertionCell)]),
    ),
    foldable(
      'Statement lines of user entities',
      table(
        'Assertions by statement line',
        ['Line', 'Process', 'Covered', 'Open'],
        lineRows(map).map((row) => [row.line, row.process, row.covered, row.open]),
      ),
    ),
    foldable(
      'Steps of the processes',
      tableOr(
        'None. No financial process has steps on record.',
        'Steps',
        ['Step', 'Process', 'Kind', 'Systems', 'Controls', 'State'],
        stepRows(map).map((row) => [row.step, row.process, row.kind, row.systems, row.controls, row.state]),
      ),
    ),
  ];
};

const interfaces = ({ map }: Assessment): Piece =>
  tableOr(
    'None. No interface is on record.',
    'Interfaces, by their numbers in the drawing',
    ['Interface', 'From', 'To', 'Carries', 'Completeness check', 'State'],
    map.interfaces.map((item, index) => [
      `${index + 1} ${item.name}`,
      item.from.name,
      item.to.name,
      item.carries.join(', ') || 'not recorded',
      coverText(item),
      interfaceState(item),
    ]),
  );

const keyReports = ({ map }: Assessment): Piece => {
  const nameOf = new Map(map.systems.map(({ id, name }) => [id, name]));
  return tableOr(
    'None. No key report is on record.',
    'Key reports',
    ['Key report', 'System', 'Counted on by', 'Checked by', 'Evidence', 'Complete and accurate', 'Why'],
    map.keyReports.map((item) => [
      item.name,
      nameOf.get(item.system) ?? item.system,
      countedOnBy(item),
      controlsText(item.controls) || 'none',
      item.evidence.join(', ') || 'none',
      proofLabel[item.state],
      item.says,
    ]),
  );
};

const systems = (assessment: Assessment): Piece =>
  tableOr(
    'None. No system is on record.',
    'Systems',
    ['System', 'Scope', 'Sensitive', 'Holds', 'Runs on', 'IT general controls', 'Used by'],
    systemRows(assessment).map((row) => [
      row.name,
      row.scope,
      row.sensitive,
      row.holds,
      row.runsOn,
      row.generalControls,
      row.uses,
    ]),
  );

const sensitive = ({ map }: Assessment): Piece => {
  const rows = sensitiveRows(map);
  return [
    paragraph(sensitiveSentences(map).join(' ')),
    rows.length === 0
      ? null
      : table(
          'Sensitive data by the systems that hold it',
          ['Sensitive data', right('Systems'), 'Which'],
          rows.map((row) => [row.kind, row.systems.length, joinWords(row.systems)]),
        ),
  ];
};

const drawing = ({ map }: Assessment): Piece => {
  const layout = mapLayout(map);
  return layout === null ? paragraph('None. Nothing flows between systems that could be drawn.') : mapChart(layout);
};

export const financialMap: Chapter = {
  id: 'map',
  title: 'Financial map, systems and data',
  content: ({ assessment }) => {
    const financial = financialProcesses(assessment.map);
    return [
      financial.length === 0
        ? paragraph('No process is marked as financial, so there is no financial map.')
        : [
            heading(3, 'Processes, systems and flows'),
            drawing(assessment),
            heading(3, 'Assertions'),
            assertions(assessment),
          ],
      heading(3, 'Interfaces'),
      interfaces(assessment),
      heading(3, 'Key reports'),
      keyReports(assessment),
      heading(3, 'Systems'),
      systems(assessment),
      heading(3, 'Where sensitive data lies'),
      sensitive(assessment),
    ];
  },
};
