import type { Section } from '../../markdown/section.js';
import type { Chapter } from '../chapter.js';
import { drawParts } from '../draw-part.js';

/** A chapter that every format tells in the same parts. `id` is its anchor. */
export const fromSection = (id: string, { title, blocks }: Section): Chapter => ({
  id,
  title,
  content: (source) => drawParts(blocks(source.assessment), title, source),
});
