import { heading, paragraph, table } from './blocks.js';
import type { Section } from './section.js';

export const sources: Section = {
  title: 'Catalogs and inputs',
  blocks: ({ catalogs, inputs }) => [
    paragraph(
      'The same catalogs, inputs and date always give this same assessment. The SHA-256 values show that nothing was changed since.',
    ),
    heading(3, 'Catalogs used'),
    catalogs.length === 0
      ? paragraph('None. No catalog is in scope.')
      : table(
          ['Id', 'Title', 'Edition', 'Origin', 'SHA-256'],
          catalogs.map(({ id, title, edition, origin, tailored, sha256 }) => [
            id,
            title,
            edition,
            `${origin}${tailored ? ', tailored' : ''}`,
            sha256,
          ]),
        ),
    heading(3, 'Files read'),
    inputs.length === 0
      ? paragraph('None. No file was read.')
      : table(
          ['File', { title: 'Bytes', right: true }, 'SHA-256'],
          inputs.map(({ path, bytes, sha256 }) => [path, bytes, sha256]),
        ),
  ],
};
