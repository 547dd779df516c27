import type { Assessment } from '../../../schema/assessment.js';
import { keyReports, sensitive, systems } from '../../markdown/financial-map.js';
import {
  assertionMatrix,
  coverText,
  financialProcesses,
  interfaceState,
  lineRows,
  stepRows,
} from '../../view/financial-map.js';
import { mapLayout } from '../../view/map-layout.js';
import { foldable, heading, paragraph, table, tableOr } from '../blocks.js';
import type { Chapter } from '../chapter.js';
import { mapChart } from '../charts/map.js';
import { drawParts } from '../draw-part.js';
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

const drawing = ({ map }: Assessment): Piece => {
  const layout = mapLayout(map);
  return layout === null ? paragraph('None. Nothing flows between systems that could be drawn.') : mapChart(layout);
};

export const financialMap: Chapter = {
  id: 'map',
  title: 'Financial map, systems and data',
  content: (source) => {
    const { assessment } = source;
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
      drawParts([keyReports(assessment)], 'Key reports', source),
      heading(3, 'Systems'),
      drawParts([systems(assessment)], 'Systems', source),
      heading(3, 'Where sensitive data lies'),
      drawParts(sensitive(assessment), 'Sensitive data by the systems that hold it', source),
    ];
  },
};
