import { joinFirst } from '../view/plural.js';
import { userControls as userControlsView } from '../view/user-controls.js';
import { heading, paragraph, table } from './blocks.js';
import type { Section } from './section.js';

const idsOf = (controls: readonly { readonly id: string }[]): string => controls.map(({ id }) => id).join(', ');

export const userControls: Section = {
  title: 'User entity controls',
  blocks: (assessment) => {
    const { userControls: list } = assessment;
    const { groups, loose, proposals } = userControlsView(assessment);
    return [
      paragraph(
        'Complementary user entity controls (CUECs): what customers have to do for a requirement to be met. The description names those that are necessary, each with what counts on it, and no others.',
      ),
      heading(3, 'Decided'),
      ...(list.length === 0
        ? [paragraph('None is decided. What the catalogs propose below is no statement about this service.')]
        : [
            table(
              ['Id', 'Expected of user entities', 'What fails without it', 'Whom it concerns'],
              list.map(({ id, text, needed, audience }) => [id, text, needed ?? 'not written down', audience ?? 'all']),
            ),
            table(
              ['Requirement', 'Counts on'],
              [
                ...groups.map(({ id, title, controls }) => [`${id} ${title}`, idsOf(controls)]),
                ...(loose.length > 0 ? [['None in scope', idsOf(loose)]] : []),
              ],
            ),
          ]),
      heading(3, 'Proposed by the catalogs, not taken up'),
      proposals.length === 0
        ? paragraph('None. Each typical one is taken up, or no requirement in scope typically counts on user entities.')
        : table(
            ['Typical control of user entities', 'Requirements', 'One of yours that says much the same'],
            proposals.map(({ text, requirements, like }) => [
              text,
              joinFirst(requirements, 8),
              like ? `${like}: link it, where these count on it too` : 'none',
            ]),
          ),
    ];
  },
};
