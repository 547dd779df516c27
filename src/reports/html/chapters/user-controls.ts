import { userControls as userControlsView } from '../../view/user-controls.js';
import { firstLinks } from '../anchors.js';
import { heading, paragraph, tableOr } from '../blocks.js';
import type { Chapter } from '../chapter.js';

export const userControls: Chapter = {
  id: 'user-controls',
  title: 'User entity controls',
  content: ({ assessment, anchors }) => [
    paragraph(
      'Complementary user entity controls (CUECs): what customers have to do for a requirement to be met. The description names those that are necessary, each with what counts on it, and no others.',
    ),
    heading(3, 'Decided'),
    tableOr(
      'None is decided. What the catalogs propose below is no statement about this service.',
      'Controls expected of user entities',
      ['Id', 'Expected of user entities', 'What fails without it', 'Whom it concerns', 'Requirements'],
      assessment.userControls.map(({ id, text, needed, audience, requirements }) => [
        id,
        text,
        needed ?? 'not written down',
        audience ?? 'all',
        firstLinks(requirements, anchors.requirement, 20, 'none in scope'),
      ]),
    ),
    heading(3, 'Proposed by the catalogs, not taken up'),
    tableOr(
      'None. Each typical one is taken up, or no requirement in scope typically counts on user entities.',
      'Typical controls of user entities',
      ['Typical control of user entities', 'Requirements', 'One of yours that says much the same'],
      userControlsView(assessment).proposals.map(({ text, requirements, like }) => [
        text,
        firstLinks(requirements, anchors.requirement, 8, 'none'),
        like ? `${like}: link it, where these count on it too` : 'none',
      ]),
    ),
  ],
};
