import { overlap as section } from '../../markdown/overlap.js';
import { firstLinks } from '../anchors.js';
import { heading, right, table } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { drawParts } from '../draw-part.js';
import type { Piece } from '../template.js';

/** So many controls are named in a cell. */
const most = 60;

const byReport = ({ assessment: { overlap: found }, anchors }: Source): Piece => [
  heading(3, 'Which controls serve which report'),
  table(
    'Controls by the reports that they serve',
    ['Serves', right('How many'), 'Which'],
    [
      ['SOC 1 and SOC 2', found.shared.length, firstLinks(found.shared, anchors.control, most, 'none')],
      ['SOC 1 only', found.soc1Only.length, firstLinks(found.soc1Only, anchors.control, most, 'none')],
      ['SOC 2 only', found.soc2Only.length, firstLinks(found.soc2Only, anchors.control, most, 'none')],
    ],
  ),
];

/** The chapter of every format, and each control with a link to where it is told. */
export const overlap: Chapter = {
  id: 'overlap',
  title: section.title,
  content: (source) => [
    drawParts(section.blocks(source.assessment), section.title, source),
    source.assessment.reports.length < 2 ? null : byReport(source),
  ],
};
