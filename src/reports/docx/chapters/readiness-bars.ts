import type { Assessment, Counts } from '../../../schema/assessment.js';
import { paragraph } from '../../document/blocks.js';
import { conclusionLabel, reportTitle } from '../../view/labels.js';
import { readinessTables } from '../../view/readiness.js';
import type { Share, WordPart } from '../word-part.js';

/** From light to dark in a print without color too; each share also carries its figure. */
const sharesOf = (counts: Counts): Share[] => [
  { name: conclusionLabel.ready, count: counts.ready, fill: 'CDE7D3', ink: '12351C' },
  { name: conclusionLabel['at-risk'], count: counts.atRisk, fill: 'F2CE7E', ink: '3D2B00' },
  { name: conclusionLabel['not-ready'], count: counts.notReady, fill: '9B2C2C', ink: 'FFFFFF' },
  { name: conclusionLabel['not-assessed'], count: counts.notAssessed, fill: '5A6675', ink: 'FFFFFF' },
  { name: conclusionLabel['not-applicable'], count: counts.notApplicable, fill: 'F1F3F5', ink: '3A4350' },
];

/** Requirements by conclusion, a bar for each category or pack and one for all, of the type that each report is prepared for. */
export const readinessBars = ({ reports }: Assessment): WordPart[] =>
  reports.flatMap((report) =>
    readinessTables(report)
      .filter(({ judged }) => judged)
      .flatMap(({ when, rows }): WordPart[] => {
        const shown = rows.filter(({ depth }) => depth < 2);
        return [
          paragraph(
            `${reportTitle(report)}, ${when}: requirements that are ready, at risk, not ready, not assessed and not applicable, from left to right.`,
          ),
          {
            kind: 'bars',
            title: `Readiness for ${reportTitle(report)}`,
            rows: shown.map(({ title, counts }) => ({
              name: `${title} (${counts.total})`,
              shares: sharesOf(counts),
            })),
          },
        ];
      }),
  );
