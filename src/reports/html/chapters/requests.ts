import { evidence } from '../../markdown/evidence.js';
import { requestList } from '../../markdown/request-list.js';
import { heading } from '../blocks.js';
import type { Chapter } from '../chapter.js';
import { drawParts } from '../draw-part.js';

/** What is still to be collected, and what an auditor asks for: one chapter of the page, two of a document. */
export const requests: Chapter = {
  id: 'requests',
  title: 'Evidence and requests',
  content: (source) =>
    [evidence, requestList].map(({ title, blocks }) => [
      heading(3, title),
      drawParts(blocks(source.assessment), title, source),
    ]),
};
