import { duties as section } from '../../markdown/duties.js';
import type { Chapter } from '../chapter.js';
import { dutyMatrixChart } from '../charts/duty-matrix.js';
import { drawParts } from '../draw-part.js';

/** The chapter of every format, with the pairs of duties drawn as a matrix first. */
export const duties: Chapter = {
  id: 'duties',
  title: section.title,
  content: (source) => {
    const { assessment } = source;
    const [first, ...others] = section.blocks(assessment);
    const drawn = assessment.duties.pairs.length > 0 ? dutyMatrixChart(assessment.duties) : null;
    return [drawParts(first ? [first] : [], section.title, source), drawn, drawParts(others, section.title, source)];
  },
};
