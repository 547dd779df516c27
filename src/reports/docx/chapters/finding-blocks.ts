import type { Assessment } from '../../../schema/assessment.js';
import { heading, paragraph } from '../../document/blocks.js';
import { findingHeading } from '../../markdown/finding-link.js';
import type { Edition } from '../../report.js';
import { gapRegister } from '../../view/gap-register.js';
import type { GapRow } from '../../view/gap-register.js';
import { plural } from '../../view/plural.js';
import type { WordPart } from '../word-part.js';
import { findingFields } from './finding-fields.js';

/** So many findings get a block of their own: more make a document that nobody reads and Word is slow to open. */
export const mostBlocks: Readonly<Record<Edition, number>> = { short: 40, full: 250 };

const isSevere = ({ severity }: GapRow): boolean => severity === 'critical' || severity === 'high';

const elsewhere = 'the gap register of the workbook and the Markdown, HTML and JSON reports have them in full';

const leftSentence = (rows: readonly GapRow[], shown: number, edition: Edition): string => {
  const left = `${plural(rows.length - shown, 'other finding')} ${rows.length - shown === 1 ? 'stands' : 'stand'} in the register alone`;
  if (edition === 'full') return `The worst ${plural(shown, 'finding')} follow in full. ${left}; ${elsewhere}.`;
  return shown === rows.filter(isSevere).length
    ? `These are the ${plural(shown, 'critical and high finding')}. ${left}; ${elsewhere}.`
    : `These are the worst ${plural(shown, 'finding')}. ${left}; ${elsewhere}.`;
};

/**
 * A block for each finding with room for the response of management: in the full edition for all, as far as a document can hold
 * them, in the short one for the critical and high ones.
 */
export const findingBlocks = (assessment: Assessment, edition: Edition): WordPart[] => {
  const rows = gapRegister(assessment);
  if (rows.length === 0) return [];
  const byId = new Map(rows.map((gap) => [gap.id, gap]));
  const shown = rows.filter((gap) => edition === 'full' || isSevere(gap)).slice(0, mostBlocks[edition]);
  if (shown.length === 0) {
    return [
      paragraph(`No finding is critical or high. ${plural(rows.length, 'finding')} in the register; ${elsewhere}.`),
    ];
  }
  return [
    ...(shown.length < rows.length ? [paragraph(leftSentence(rows, shown.length, edition))] : []),
    ...shown.flatMap((gap): WordPart[] => [
      heading(4, findingHeading(gap)),
      { kind: 'fields', title: findingHeading(gap), rows: findingFields(gap, byId) },
    ]),
  ];
};
