import { requestStatusLabel } from '../view/labels.js';
import { joinFirst, plural } from '../view/plural.js';
import { paragraph, table } from './blocks.js';
import type { Section } from './section.js';

/** What an auditor asks for before fieldwork, control by control. */
export const requestList: Section = {
  title: 'Request list for the auditor',
  blocks: ({ requestList: lines }) =>
    lines.length === 0
      ? [paragraph('None. No control is in scope yet.')]
      : [
          paragraph(
            `${plural(lines.length, 'line')}, one for each control in scope. The due dates lie two weeks after the period or date, when fieldwork usually begins; the auditor sets the real ones.`,
          ),
          table(
            [
              'Control',
              'What to provide',
              'Population and how it is produced',
              'Period',
              'Owner',
              'Due',
              'Status',
              'On file',
              'Requirements',
            ],
            lines.map((line) => [
              line.control,
              line.artefact,
              line.population,
              line.period,
              line.owner ?? 'not named',
              line.due ?? 'not set',
              requestStatusLabel[line.status],
              joinFirst(line.onFile, 3) || 'none',
              joinFirst(line.requirements, 4) || 'none',
            ]),
          ),
        ],
};
