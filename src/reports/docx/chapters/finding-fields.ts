import { joined } from '../../document/inline.js';
import type { Piece } from '../../document/part.js';
import { findingLink } from '../../markdown/finding-link.js';
import type { GapRow } from '../../view/gap-register.js';
import type { Field, Fields } from '../word-part.js';

const fills: Readonly<Record<string, string>> = { critical: 'E8A09A', high: 'F4C7A1', medium: 'FBE7B5', low: 'E3EBF3' };

const list = (items: readonly string[], none: string): string => (items.length > 0 ? items.join(', ') : none);

const field = (name: string, value: Piece): Field => ({ name, value });

/** A finding field by field; short ones share a row. The response of management has room to be written in by hand. */
export const findingFields = (gap: GapRow, byId: ReadonlyMap<string, GapRow>): Fields['rows'] => {
  const after = gap.dependsOn.flatMap((id) => byId.get(id) ?? []);
  const fill = fills[gap.severity];
  return [
    {
      ...field(
        'Severity',
        `${gap.severity}, a gap in ${gap.gap === 'third party' ? 'what a third party shows' : gap.gap}`,
      ),
      ...(fill ? { fill } : {}),
      beside: field('Effort', gap.effort),
    },
    {
      ...field('Reports', list(gap.reports, 'none')),
      beside: field('Blocks a clean period', gap.blocksPeriod ? 'yes' : 'no'),
    },
    field('Requirements', list(gap.requirements, 'none')),
    field('Controls', list(gap.controls, 'none')),
    field('Condition', gap.condition),
    field('Criteria', gap.criteria),
    field('Cause', gap.cause ?? 'not recorded; only management can say it'),
    field('Effect', gap.effect),
    field('Recommendation', gap.recommendation),
    field('Compensating controls', list(gap.compensatedBy, 'none in operation')),
    ...(after.length > 0 ? [field('Close first', joined(after.map(findingLink)))] : []),
    { ...field('Management response', gap.response ?? ''), room: true },
    { ...field('Owner', gap.owner ?? 'not named'), beside: field('Due', gap.due ?? 'not set') },
    {
      ...field('Status', gap.ticket ? `${gap.status}, ticket ${gap.ticket}` : gap.status),
      beside: field('Closing evidence', gap.closingEvidence ?? 'none yet'),
    },
    ...(gap.acceptance ? [field('Acceptance', gap.acceptance)] : []),
    {
      ...field('Id', gap.id),
      ...(gap.source ? { beside: field('Recorded in', gap.source) } : {}),
    },
  ];
};
