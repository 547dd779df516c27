import { complementary as complementaryRows } from '../view/complementary.js';
import type { ComplementaryRow } from '../view/complementary.js';
import { joinFirst } from '../view/plural.js';
import { heading, paragraph, table } from './blocks.js';
import type { Markdown } from './inline.js';
import type { Section } from './section.js';

const rowsOrNone = (rows: readonly ComplementaryRow[], none: string): Markdown =>
  rows.length === 0
    ? paragraph(none)
    : table(
        ['Control', 'Requirements that count on it'],
        rows.map(({ text, requirements }) => [text, joinFirst(requirements, 8)]),
      );

export const complementary: Section = {
  title: 'Controls expected of others',
  blocks: (assessment) => {
    const { userEntities, subservice } = complementaryRows(assessment);
    return [
      paragraph(
        'These are the controls that the catalogs in scope typically expect of others. The description of the system should name those that are truly needed, and no others.',
      ),
      heading(3, 'User entities (CUECs)'),
      rowsOrNone(userEntities, 'None. No requirement in scope typically counts on controls of user entities.'),
      heading(3, 'Subservice organizations (CSOCs)'),
      rowsOrNone(subservice, 'None. No requirement in scope typically counts on controls of subservice organizations.'),
    ];
  },
};
