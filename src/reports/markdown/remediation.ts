import { priorityRule } from '../view/rules.js';
import { remediationRows } from '../view/remediation.js';
import { paragraph, table } from './blocks.js';
import { findingLink, findingNumber } from './finding-link.js';
import { joined } from './inline.js';
import type { Section } from './section.js';

export const remediation: Section = {
  title: 'Remediation in order',
  blocks: (assessment) => {
    const rows = remediationRows(assessment);
    if (rows.length === 0) return [paragraph('None. No finding is open, so there is nothing to remedy.')];
    return [
      paragraph(priorityRule),
      table(
        [
          { title: 'Order', right: true },
          'Finding',
          'Priority',
          'Effort',
          'After findings',
          'Before a clean period',
          'Owner',
          'Due',
        ],
        rows.map(({ rank, gap, terms, after }) => [
          rank,
          findingLink(gap),
          terms,
          gap.effort,
          after.length > 0 ? joined(after.map(findingNumber)) : 'none',
          gap.blocksPeriod ? 'yes' : 'no',
          gap.owner ?? 'not named',
          gap.due ?? 'not set',
        ]),
      ),
    ];
  },
};
