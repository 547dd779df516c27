import { openPoints as pointsNotAssessed } from '../../view/open-points.js';
import { plural } from '../../view/plural.js';
import { bullets, foldable, paragraph } from '../blocks.js';
import type { Chapter } from '../chapter.js';
import { html } from '../template.js';

export const openPoints: Chapter = {
  id: 'points',
  title: 'Points not assessed',
  content: ({ assessment, anchors }) => {
    const open = pointsNotAssessed(assessment);
    if (open.length === 0) return paragraph('None. Every point in scope has a control or an answer.');
    const count = open.reduce((sum, { points }) => sum + points.length, 0);
    return [
      paragraph(
        `${plural(count, 'point')} of ${plural(open.length, 'requirement')} ${count === 1 ? 'has' : 'have'} neither a control nor an answer. Points guide: each asks for a control or for a reason why it needs none.`,
      ),
      open.map(({ id, title, total, points }) =>
        foldable(`${id} ${title}: ${points.length} of ${total}`, [
          html`<p>Of requirement ${anchors.requirement(id)}:</p>`,
          bullets(points.map((point) => html`<b>${point.id}</b> ${point.expectation}`)),
        ]),
      ),
    ];
  },
};
