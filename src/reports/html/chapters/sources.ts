import { heading, paragraph, right, tableOr } from '../blocks.js';
import type { Chapter } from '../chapter.js';
import { html } from '../template.js';

export const sources: Chapter = {
  id: 'sources',
  title: 'Catalogs and inputs',
  content: ({ assessment: { catalogs, inputs } }) => [
    paragraph(
      'The same catalogs, inputs and date always give this same assessment. The SHA-256 values show that nothing was changed since.',
    ),
    heading(3, 'Catalogs used'),
    tableOr(
      'None. No catalog is in scope.',
      'Catalogs used',
      ['Id', 'Title', 'Edition', 'Origin', 'SHA-256'],
      catalogs.map(({ id, title, edition, origin, tailored, sha256 }) => [
        id,
        title,
        edition,
        `${origin}${tailored ? ', tailored' : ''}`,
        html`<code class="hash">${sha256}</code>`,
      ]),
    ),
    heading(3, 'Files read'),
    tableOr(
      'None. No file was read.',
      'Files read',
      ['File', right('Bytes'), 'SHA-256'],
      inputs.map(({ path, bytes, sha256 }) => [path, bytes, html`<code class="hash">${sha256}</code>`]),
    ),
  ],
};
