import { addMonths, later } from '../model/plain-date.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Severity } from '../model/severity.js';
import type { Effort } from '../schema/catalog.js';
import type { ExpectedDocument } from '../schema/documents.js';
import type { Document } from '../schema/registers.js';
import { documentShortfallKinds } from './document-shortfall-kinds.js';

export type ShortfallKind = keyof typeof documentShortfallKinds;

export interface Shortfall {
  readonly because: ShortfallKind;
  readonly severity: Severity;
  readonly says: string;
  readonly label: string;
  readonly effect: string;
  readonly remedy: string;
  readonly effort: Effort;
}

const shortfall = (because: ShortfallKind, severity: Severity, says: string): Shortfall => ({
  because,
  severity,
  says,
  ...documentShortfallKinds[because],
});

/** The newest of some days that has come by the day of the assessment: what is planned says nothing yet. */
const newest = (asOf: PlainDate, ...days: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  days.reduce<PlainDate | undefined>(
    (last, day) => (day === undefined || day > asOf ? last : later(last ?? day, day)),
    undefined,
  );

const approvalShortfalls = ({ approver, approved }: Document, asOf: PlainDate): Shortfall[] => {
  if (approver === undefined) return [shortfall('no-approver', 'low', 'No approver is named.')];
  if (approved === undefined)
    return [shortfall('not-approved', 'low', `${approver} is named as approver, but no day of approval.`)];
  return approved > asOf
    ? [shortfall('not-approved', 'low', `Approval by ${approver} is dated ${approved}, later than this assessment.`)]
    : [];
};

const said = {
  'stale-review': 'It was last approved or reviewed on',
  'stale-record': 'It was last looked at on',
  'stale-test': 'It was last tested on',
} as const;

/** Overdue by more than the interval itself is medium: a whole round was left out. */
const overdue = (kind: keyof typeof said, last: PlainDate, months: number, asOf: PlainDate): Shortfall[] => {
  const due = addMonths(last, months);
  if (asOf <= due) return [];
  const severity = asOf > addMonths(last, 2 * months) ? 'medium' : 'low';
  return [shortfall(kind, severity, `${said[kind]} ${last}; the next time was due by ${due}.`)];
};

const reviewShortfalls = (
  document: Document,
  { form, reviewWithin }: ExpectedDocument,
  asOf: PlainDate,
): Shortfall[] => {
  const last = newest(asOf, document.approved, document.reviewed);
  if (last === undefined) return [shortfall('no-review', 'low', 'No day of a review is recorded.')];
  return overdue(form === 'record' ? 'stale-record' : 'stale-review', last, reviewWithin, asOf);
};

const testShortfalls = (document: Document, { testWithin }: ExpectedDocument, asOf: PlainDate): Shortfall[] => {
  if (testWithin === undefined) return [];
  const last = newest(asOf, document.tested);
  if (last === undefined) return [shortfall('never-tested', 'medium', 'No test of the plan is recorded.')];
  return overdue('stale-test', last, testWithin, asOf);
};

/**
 * What keeps a registered document from being presentable on a day. One of the organization's own kinds has no interval to be held
 * against; a record is written by the work itself and needs nobody's approval.
 */
export const documentShortfalls = (
  document: Document,
  expected: ExpectedDocument | undefined,
  asOf: PlainDate,
): Shortfall[] => [
  ...(expected ? testShortfalls(document, expected, asOf) : []),
  ...(expected ? reviewShortfalls(document, expected, asOf) : []),
  ...(expected?.form === 'record' ? [] : approvalShortfalls(document, asOf)),
  ...(document.owner === undefined ? [shortfall('no-owner', 'low', 'No owner is named.')] : []),
  ...(document.file === undefined && document.ref === undefined
    ? [shortfall('no-place', 'low', 'Neither a file nor a place is recorded.')]
    : []),
];
