import type { Assessment } from '../../schema/assessment.js';
import { gapRegister } from '../view/gap-register.js';
import type { GapRow } from '../view/gap-register.js';
import { gapCells, gapColumns } from '../view/gap-table.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import { findingHeading, findingLink } from './finding-link.js';
import { inline, joined } from './inline.js';
import type { Markdown, Piece } from './inline.js';
import type { Section } from './section.js';

const list = (items: readonly string[], none: string): string => (items.length > 0 ? items.join(', ') : none);

const field = (name: string, value: Piece): Markdown => inline`**${name}:** ${value}`;

const ofGap = (gap: GapRow, byId: ReadonlyMap<string, GapRow>): Markdown[] => {
  const after = gap.dependsOn.flatMap((id) => byId.get(id) ?? []);
  return [
    heading(3, findingHeading(gap)),
    bullets([
      field('Id', gap.id),
      field(
        'Severity',
        `${gap.severity}, a gap in ${gap.gap === 'third party' ? 'what a third party shows' : gap.gap}`,
      ),
      field('Reports', list(gap.reports, 'none')),
      field('Requirements', list(gap.requirements, 'none')),
      field('Controls', list(gap.controls, 'none')),
      field('Condition', gap.condition),
      field('Criteria', gap.criteria),
      field('Cause', gap.cause ?? 'not recorded; only management can say it'),
      field('Effect', gap.effect),
      field('Recommendation', gap.recommendation),
      field('Stands in the way of a clean period', gap.blocksPeriod ? 'yes' : 'no'),
      field('Compensating controls', list(gap.compensatedBy, 'none in operation')),
      ...(after.length > 0 ? [field('Close first', joined(after.map(findingLink)))] : []),
      field('Effort', gap.effort),
      field('Owner', gap.owner ?? 'not named'),
      field('Due', gap.due ?? 'not set'),
      field('Management response', gap.response ?? 'none yet'),
      field('Status', gap.ticket ? `${gap.status}, ticket ${gap.ticket}` : gap.status),
      ...(gap.acceptance ? [field('Acceptance', gap.acceptance)] : []),
      field('Closing evidence', gap.closingEvidence ?? 'none yet'),
      ...(gap.source ? [field('Recorded in', gap.source)] : []),
    ]),
  ];
};

/** Every finding in one table, worst first, or that there is none. */
export const findingTable = (assessment: Assessment): Markdown[] => {
  const rows = gapRegister(assessment);
  return [
    rows.length === 0
      ? paragraph('None. The checks found no gap, deviation or observation in what is on record.')
      : table(
          gapColumns,
          rows.map((gap) => gapCells(gap, findingLink(gap))),
        ),
  ];
};

export const gaps: Section = {
  title: 'Gap register',
  blocks: (assessment: Assessment) => {
    const rows = gapRegister(assessment);
    const byId = new Map(rows.map((gap) => [gap.id, gap]));
    return [...findingTable(assessment), ...rows.flatMap((gap) => ofGap(gap, byId))];
  },
  brief: {
    blocks: findingTable,
    without: 'the fields of medium and low findings; the table names them',
  },
};
