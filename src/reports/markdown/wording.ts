import { elementLabel, wordingRows, wordingSummary } from '../view/wording.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import { inline } from './inline.js';
import type { Section } from './section.js';

export const wording: Section = {
  title: 'Wording of controls',
  blocks: (assessment) => {
    const rows = wordingRows(assessment);
    if (rows.length === 0) return [paragraph(`None. ${wordingSummary(assessment)}`)];
    const suggested = rows.filter(({ suggestion }) => suggestion !== null);
    return [
      paragraph(
        `${wordingSummary(assessment)} Each cell quotes what was found first; the rules lean towards silence, so that a full row is no proof of a good text.`,
      ),
      table(
        [
          'Control',
          ...(rows[0]?.elements ?? []).map(
            ({ element }) => `${elementLabel[element].charAt(0).toUpperCase()}${elementLabel[element].slice(1)}`,
          ),
          'Findings',
        ],
        rows.map(({ id, elements, findings }) => [
          id,
          ...elements.map(({ says }) => says),
          findings.length > 0 ? findings.join(', ') : 'none',
        ]),
      ),
      heading(3, 'Sentences to start from'),
      ...(suggested.length > 0
        ? [
            paragraph(
              'Built of the register and the words of the text; what nobody recorded stands in brackets. The owner decides.',
            ),
            bullets(suggested.map(({ id, suggestion }) => inline`**${id}** ${suggestion ?? ''}`)),
          ]
        : [paragraph('None. No text lacks who, what, when, how or what it leaves behind.')]),
    ];
  },
};
