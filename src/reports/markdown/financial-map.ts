import type { Assessment } from '../../schema/assessment.js';
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
} from '../view/financial-map.js';
import { reportLabel } from '../view/labels.js';
import { joinFirst, joinWords, plural } from '../view/plural.js';
import { sensitiveRows, sensitiveSentences } from '../view/sensitive-data.js';
import { systemRows } from '../view/system-rows.js';
import { heading, paragraph, table } from './blocks.js';
import type { Markdown } from './inline.js';
import { mapDiagram } from './map-diagram.js';
import type { Section } from './section.js';

const matrix = ({ map }: Assessment): Markdown[] => {
  const { assertions, rows } = assertionMatrix(map);
  if (rows.length === 0) return [paragraph('None. No financial process names a statement line of user entities.')];
  return [
    paragraph(
      'A cell names the best rung that covers the assertion on every line, and how many controls do. A hyphen: no line of the process names the assertion.',
    ),
    table(
      ['Process', ...assertions.map((assertion) => assertion.charAt(0).toUpperCase() + assertion.slice(1))],
      rows.map((row) => [row.process, ...row.cells]),
    ),
    table(
      ['Process', 'Statement line', 'Covered', 'Open'],
      lineRows(map).map((row) => [row.process, row.line, row.covered, row.open]),
    ),
  ];
};

const steps = ({ map }: Assessment): Markdown => {
  const rows = stepRows(map);
  return rows.length === 0
    ? paragraph('None. No financial process has steps on record.')
    : table(
        ['Process', 'Step', 'Kind', 'Systems', 'Controls', 'State'],
        rows.map((row) => [row.process, row.step, row.kind, row.systems, row.controls, row.state]),
      );
};

const interfaces = ({ map }: Assessment): Markdown =>
  map.interfaces.length === 0
    ? paragraph('None. No interface is on record.')
    : table(
        ['Interface', 'From', 'To', 'Carries', 'Completeness check', 'State'],
        map.interfaces.map((item) => [
          item.name,
          item.from.name,
          item.to.name,
          item.carries.join(', ') || 'not recorded',
          coverText(item),
          interfaceState(item),
        ]),
      );

/** Key reports: who counts on each, and whether it is shown to be complete and accurate. */
export const keyReports = ({ map }: Assessment): Markdown => {
  const nameOf = new Map(map.systems.map(({ id, name }) => [id, name]));
  return map.keyReports.length === 0
    ? paragraph('None. No key report is on record.')
    : table(
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

/** Every system on record, with what it runs on and its IT general controls. */
export const systems = (assessment: Assessment): Markdown => {
  const rows = systemRows(assessment);
  return rows.length === 0
    ? paragraph('None. No system is on record.')
    : table(
        ['System', 'Scope', 'Sensitive', 'Holds', 'Runs on', 'IT general controls', 'Used by'],
        rows.map((row) => [row.name, row.scope, row.sensitive, row.holds, row.runsOn, row.generalControls, row.uses]),
      );
};

/** Where sensitive data lies, in sentences and by kind. */
export const sensitive = ({ map }: Assessment): Markdown[] => {
  const rows = sensitiveRows(map);
  return [
    paragraph(sensitiveSentences(map).join(' ')),
    ...(rows.length > 0
      ? [
          table(
            ['Sensitive data', { title: 'Systems', right: true }, 'Which'],
            rows.map((row) => [row.kind, row.systems.length, joinWords(row.systems)]),
          ),
        ]
      : []),
  ];
};

const intro = ({ map, reports }: Assessment): string => {
  const financial = financialProcesses(map);
  if (financial.length > 0) {
    return `${plural(financial.length, 'process', 'processes')} ${financial.length === 1 ? 'changes' : 'change'} figures in the books of user entities: ${joinFirst(
      financial.map(({ name }) => name),
      12,
    )}.${map.kept ? '' : ' None of them has steps or statement lines on record.'}`;
  }
  const asks = reports.some(({ report }) => report === 'soc1')
    ? ` ${reportLabel.soc1} is in scope and asks for one.`
    : ' Without SOC 1 in scope none is asked for; systems and sensitive data follow.';
  return `No process is marked as financial, so there is no financial map.${asks}`;
};

export const financialMap: Section = {
  title: 'Financial map, systems and data',
  blocks: (assessment) => {
    const { map } = assessment;
    const isFinancial = financialProcesses(map).length > 0;
    return [
      paragraph(intro(assessment)),
      ...(isFinancial
        ? [
            heading(3, 'Processes, systems and flows'),
            ...mapDiagram(map),
            heading(3, 'Assertions'),
            ...matrix(assessment),
            heading(3, 'Steps'),
            steps(assessment),
          ]
        : []),
      heading(3, 'Interfaces'),
      interfaces(assessment),
      heading(3, 'Key reports'),
      keyReports(assessment),
      heading(3, 'Systems'),
      systems(assessment),
      heading(3, 'Where sensitive data lies'),
      ...sensitive(assessment),
    ];
  },
};
