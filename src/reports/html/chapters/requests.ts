import { requestStatusLabel } from '../../view/labels.js';
import { joinFirst, plural } from '../../view/plural.js';
import { firstLinks } from '../anchors.js';
import { foldable, heading, paragraph, right, table, tableOr } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import type { Piece } from '../template.js';

const auditorList = ({ assessment: { requestList: lines }, anchors }: Source): Piece =>
  lines.length === 0
    ? paragraph('None. No control is in scope yet.')
    : foldable(`${plural(lines.length, 'line')}, one for each control in scope`, [
        paragraph(
          'The due dates lie two weeks after the period or date, when fieldwork usually begins; the auditor sets the real ones.',
        ),
        table(
          'What an auditor asks for before fieldwork',
          [
            'Control',
            'What to provide',
            'Population and how it is produced',
            'Period',
            'Owner',
            'Due',
            'Status',
            'On file',
          ],
          lines.map((line) => [
            anchors.control(line.control),
            line.artefact,
            line.population,
            line.period,
            line.owner ?? 'not named',
            line.due ?? 'not set',
            requestStatusLabel[line.status],
            joinFirst(line.onFile, 3) || 'none',
          ]),
        ),
      ]);

export const requests: Chapter = {
  id: 'requests',
  title: 'Evidence and requests',
  content: (source) => {
    const { assessment, anchors } = source;
    return [
      heading(3, 'Evidence still to collect'),
      tableOr(
        'None. No control waits for evidence.',
        'Evidence still to collect, by control',
        ['Control', 'What to provide', 'For', right('Missing'), 'Owner', 'Requirements', 'Why'],
        assessment.evidenceRequests.map((request) => [
          anchors.control(request.control),
          request.artefact,
          request.period,
          request.missing,
          request.owner ?? 'not named',
          firstLinks(request.requirements, anchors.requirement, 4, 'none'),
          request.why,
        ]),
      ),
      heading(3, 'Request list for the auditor'),
      auditorList(source),
    ];
  },
};
