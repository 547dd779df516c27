import { openPoints as pointsNotAssessed } from '../view/open-points.js';
import { plural } from '../view/plural.js';
import { bullets, heading, paragraph } from './blocks.js';
import { inline } from './inline.js';
import type { Section } from './section.js';

export const openPoints: Section = {
  title: 'Points not assessed',
  blocks: (assessment) => {
    const open = pointsNotAssessed(assessment);
    if (open.length === 0) return [paragraph('None. Every point in scope has a control or an answer.')];
    const count = open.reduce((sum, { points }) => sum + points.length, 0);
    return [
      paragraph(
        `${plural(count, 'point')} of ${plural(open.length, 'requirement')} ${count === 1 ? 'has' : 'have'} neither a control nor an answer. Points guide: each asks for a control or for a reason why it needs none.`,
      ),
      ...open.flatMap(({ id, title, total, points }) => [
        heading(3, `${id} ${title}: ${points.length} of ${total}`),
        bullets(points.map((point) => inline`**${point.id}** ${point.expectation}`)),
      ]),
    ];
  },
};
