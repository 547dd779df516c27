import type { Assessment } from '../../schema/assessment.js';
import { controlRows } from '../view/control-matrix.js';
import type { ControlRow } from '../view/control-matrix.js';
import { joinFirst, plural, sentence } from '../view/plural.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import { inline } from './inline.js';
import type { Markdown } from './inline.js';
import type { Section } from './section.js';

const evidenceText = ({ evidence, latestEvidence }: ControlRow): string =>
  evidence === 0 ? 'none' : `${evidence}${latestEvidence ? `, latest ${latestEvidence}` : ''}`;

const often = ({ nature, kind, frequency }: ControlRow): string =>
  [nature, kind, frequency].filter((word) => word !== null).join(', ') || 'not recorded';

/** What each control says, in a line: the description and what is recorded beside it. */
const inFull = (row: ControlRow): Markdown => {
  const extras = [
    row.performers.length > 0 ? sentence(`Performed by ${row.performers.join(', ')}`) : '',
    row.leaves ? sentence(`Leaves: ${row.leaves}`) : '',
    row.procedure ? sentence(`Procedure: ${row.procedure}`) : '',
    row.systems.length > 0 ? sentence(`Systems: ${row.systems.join(', ')}`) : '',
    row.reliesOn.length > 0 ? sentence(`Relies on ${row.reliesOn.join(', ')}`) : '',
    row.since ? sentence(`Since ${row.since}`) : '',
    row.until ? sentence(`Until ${row.until}`) : '',
  ].filter((text) => text !== '');
  return inline`**${sentence(`${row.id} ${row.title}`)}** ${[sentence(row.text ?? 'Nothing is written about it.'), ...extras].join(' ')}`;
};

/** The matrix alone: one row a control. */
const matrix = (assessment: Assessment, rows: readonly ControlRow[]): Markdown[] => {
  const period = assessment.reports.some((report) => report.type2);
  return [
    paragraph(
      `${plural(rows.length, 'control')} on record. Type 1 and type 2 name the rung that the control has reached.`,
    ),
    table(
      [
        'Control',
        'Owner',
        'Nature, kind, frequency',
        'Key',
        'Requirements',
        'Evidence on file',
        'Type 1',
        ...(period ? ['Type 2'] : []),
      ],
      rows.map((row) => [
        `${row.id} ${row.title}`,
        row.owner ?? 'not named',
        often(row),
        row.key ? 'key' : 'no',
        row.requirements.length > 0 ? joinFirst(row.requirements, 6) : 'none in scope',
        evidenceText(row),
        row.type1 ?? 'in no report',
        ...(period ? [row.type2 ?? (row.serves.length > 0 ? 'no period' : 'in no report')] : []),
      ]),
    ),
  ];
};

const none = 'None. No control is on record.';

export const controlMatrix: Section = {
  title: 'Control matrix',
  blocks: (assessment) => {
    const rows = controlRows(assessment);
    if (rows.length === 0) return [paragraph(none)];
    return [...matrix(assessment, rows), heading(3, 'Controls in full'), bullets(rows.map(inFull))];
  },
  brief: {
    blocks: (assessment) => {
      const rows = controlRows(assessment);
      return rows.length === 0 ? [paragraph(none)] : matrix(assessment, rows);
    },
    without: 'what each control says in full',
  },
};
