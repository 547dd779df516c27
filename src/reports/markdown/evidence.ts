import { joinFirst, plural } from '../view/plural.js';
import { paragraph, table } from './blocks.js';
import type { Section } from './section.js';

export const evidence: Section = {
  title: 'Evidence still to collect',
  blocks: ({ evidenceRequests }) => {
    if (evidenceRequests.length === 0) return [paragraph('None. No control waits for evidence.')];
    return [
      paragraph(`${plural(evidenceRequests.length, 'request')}, by control.`),
      table(
        ['Control', 'What to provide', 'For', { title: 'Missing', right: true }, 'Owner', 'Requirements', 'Why'],
        evidenceRequests.map(({ control, artefact, period, missing, owner, requirements, why }) => [
          control,
          artefact,
          period,
          missing,
          owner ?? 'not named',
          joinFirst(requirements, 4) || 'none',
          why,
        ]),
      ),
    ];
  },
};
