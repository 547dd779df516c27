import type { Assessment } from '../../../schema/assessment.js';
import { heading, paragraph, table } from '../../document/blocks.js';
import { joined } from '../../document/inline.js';
import type { Piece } from '../../document/part.js';
import { findingHeading, findingLink } from '../../markdown/finding-link.js';
import { gapRegister } from '../../view/gap-register.js';
import type { GapRow } from '../../view/gap-register.js';
import { joinFirst, plural } from '../../view/plural.js';
import type { Fields, WordPart } from '../word-part.js';

/** So many findings get a block of their own: more make a document that nobody reads and Word is slow to open. */
export const mostBlocks = 250;

const fills: Readonly<Record<string, string>> = { critical: 'E8A09A', high: 'F4C7A1', medium: 'FBE7B5', low: 'E3EBF3' };

const list = (items: readonly string[], none: string): string => (items.length > 0 ? items.join(', ') : none);

const fieldsOf = (gap: GapRow, byId: ReadonlyMap<string, GapRow>): Fields['rows'] => {
  const after = gap.dependsOn.flatMap((id) => byId.get(id) ?? []);
  const fill = fills[gap.severity];
  const row = (name: string, value: Piece): Fields['rows'][number] => ({ name, value });
  return [
    {
      name: 'Severity',
      value: `${gap.severity}, a gap in ${gap.gap === 'third party' ? 'what a third party shows' : gap.gap}`,
      ...(fill ? { fill } : {}),
    },
    row('Id', gap.id),
    row('Reports', list(gap.reports, 'none')),
    row('Requirements', list(gap.requirements, 'none')),
    row('Controls', list(gap.controls, 'none')),
    row('Condition', gap.condition),
    row('Criteria', gap.criteria),
    row('Cause', gap.cause ?? 'not recorded; only management can say it'),
    row('Effect', gap.effect),
    row('Recommendation', gap.recommendation),
    row('Blocks a clean period', gap.blocksPeriod ? 'yes' : 'no'),
    row('Compensating controls', list(gap.compensatedBy, 'none in operation')),
    ...(after.length > 0 ? [row('Close first', joined(after.map(findingLink)))] : []),
    row('Effort', gap.effort),
    { name: 'Management response', value: gap.response ?? '', room: true },
    row('Owner', gap.owner ?? 'not named'),
    row('Due', gap.due ?? 'not set'),
    row('Status', gap.ticket ? `${gap.status}, ticket ${gap.ticket}` : gap.status),
    ...(gap.acceptance ? [row('Acceptance', gap.acceptance)] : []),
    row('Closing evidence', gap.closingEvidence ?? 'none yet'),
    ...(gap.source ? [row('Recorded in', gap.source)] : []),
  ];
};

/** Every finding in a table, then the worst in a block each with room for the response of management. */
export const findings = (assessment: Assessment): WordPart[] => {
  const rows = gapRegister(assessment);
  if (rows.length === 0) {
    return [paragraph('None. The checks found no gap, deviation or observation in what is on record.')];
  }
  const byId = new Map(rows.map((gap) => [gap.id, gap]));
  const shown = rows.slice(0, mostBlocks);
  const left = rows.length - shown.length;
  return [
    table(
      ['No.', 'Finding', 'Severity', 'Requirements', 'Owner', 'Due', 'Status'],
      rows.map((gap) => [
        gap.number,
        findingLink(gap),
        gap.severity,
        joinFirst(gap.requirements, 4) || 'none',
        gap.owner ?? 'not named',
        gap.due ?? 'not set',
        gap.status,
      ]),
    ),
    ...(left > 0
      ? [
          paragraph(
            `The worst ${plural(shown.length, 'finding')} follow in full. ${plural(left, 'other finding')} stand in the table alone; the Markdown and JSON reports have them in full.`,
          ),
        ]
      : []),
    heading(3, 'Findings in full'),
    ...shown.flatMap((gap): WordPart[] => [
      heading(4, findingHeading(gap)),
      { kind: 'fields', title: findingHeading(gap), rows: fieldsOf(gap, byId) },
    ]),
  ];
};
