import type { AssessedReport, Conclusion, Finding, RequestLine } from '../../schema/assessment.js';
import type { Category, ReportKind } from '../../schema/catalog.js';

/** How each conclusion is called in every report. */
export const conclusionLabel: Readonly<Record<Conclusion, string>> = {
  ready: 'ready',
  'at-risk': 'at risk',
  'not-ready': 'not ready',
  'not-assessed': 'not assessed',
  'not-applicable': 'not applicable',
};

/** What each conclusion means; the rule itself stands in src/engine/conclude.ts. */
export const conclusionMeaning: Readonly<Record<Conclusion, string>> = {
  ready:
    'every control that bears on the requirement stands on the rung needed, and the requirement is covered as a whole',
  'at-risk': 'controls are in operation, but some fall short: likely to lead to a deviation or qualification',
  'not-ready': 'no control for it is in operation',
  'not-assessed': 'too little is known to say anything; silence never counts in favor',
  'not-applicable': 'it does not concern this engagement, and the reason is on record',
};

export const reportLabel: Readonly<Record<ReportKind, string>> = { soc1: 'SOC 1', soc2: 'SOC 2' };

export const categoryLabel: Readonly<Record<Category, string>> = {
  security: 'Security',
  availability: 'Availability',
  'processing-integrity': 'Processing integrity',
  confidentiality: 'Confidentiality',
  privacy: 'Privacy',
};

export const gapLabel: Readonly<Record<Finding['gap'], string>> = {
  design: 'design',
  operation: 'operation',
  evidence: 'evidence',
  documentation: 'documentation',
  scope: 'scope',
  'third-party': 'third party',
};

export const statusLabel: Readonly<Record<Finding['status'], string>> = {
  open: 'open',
  'in-progress': 'in progress',
  accepted: 'accepted',
  'acceptance-expired': 'acceptance expired',
  'said-done': 'said to be done, not yet shown',
};

export const requestStatusLabel: Readonly<Record<RequestLine['status'], string>> = {
  'on-file': 'on file',
  part: 'part on file',
  nothing: 'nothing on file',
};

/** How often, in words; the schema of the control register holds the keys. */
const frequencyLabel: Readonly<Record<string, string>> = {
  'business-daily': 'each business day',
  'many-a-day': 'many times a day',
  'per-event': 'per event',
};

export const frequencyText = (frequency: string | null): string | null =>
  frequency === null ? null : (frequencyLabel[frequency] ?? frequency);

/** `it-dependent` reads IT-dependent. */
export const natureText = (nature: string | null): string | null => nature?.replace(/^it-/, 'IT-') ?? null;

/** `SOC 2 type 2`. */
export const reportTitle = (report: Pick<AssessedReport, 'report' | 'type'>): string =>
  `${reportLabel[report.report]} type ${report.type}`;

/** A closed interval of days; one day stands alone. */
export const rangeText = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? from : `${from} to ${to}`;

/** `2 to 10 person-days`. */
export const effortText = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  const days = low === high ? `${low}` : `${low} to ${high}`;
  return `${days} ${high === 1 ? 'person-day' : 'person-days'}`;
};
