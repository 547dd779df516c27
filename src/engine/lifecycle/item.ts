import type { Period, PlainDate } from '../../model/plain-date.js';
import type { ReportLifecycleFacts } from '../../schema/lifecycle.js';
import type { Assessment, AssessedReport, Finding, LifecycleItem } from '../../schema/assessment.js';
import type { Engagement } from '../../schema/engagement.js';

/** An assessment that lacks only where its reports stand. */
export type Assessed = Omit<Assessment, 'lifecycle'>;

/** What the stages of one report are judged by. */
export interface Journey {
  readonly assessed: Assessed;
  readonly engagement: Engagement;
  readonly report: AssessedReport;
  readonly facts: ReportLifecycleFacts;
  readonly asOf: PlainDate;
  /** The period of a type 2 report. */
  readonly period: Period | null;
  /** The date of a type 1 report as the engagement names it. */
  readonly date: PlainDate | null;
  /** Findings of this report that nobody accepted, worst first. */
  readonly open: readonly Finding[];
  /** Requirements of this report about which nothing is known. */
  readonly silent: readonly string[];
}

type State = LifecycleItem['state'];

export const item = (
  id: string,
  text: string,
  state: State,
  reason: string,
  findings: readonly Finding[] = [],
): LifecycleItem => ({ id, text, state, reason, findings: findings.map((finding) => finding.id) });

/** Nothing was found where not all was looked at: that is not known, and no yes. */
export const unlessSilent = ({ silent }: Journey): State => (silent.length > 0 ? 'not-known' : 'yes');

export const silence = ({ silent }: Journey): string =>
  silent.length > 0
    ? ` Of ${silent.length} ${silent.length === 1 ? 'requirement' : 'requirements'} nothing is on record, so more may come.`
    : '';

/** A day that management names in soc-gap.yaml: reached, still to come, or not named. */
export const dayItem = (
  { asOf, report }: Journey,
  {
    id,
    text,
    path,
    day,
  }: { readonly id: string; readonly text: string; readonly path: string; readonly day?: string | undefined },
): LifecycleItem => {
  if (day === undefined)
    return item(id, text, 'not-known', `soc-gap.yaml names no day (lifecycle.${report.report}.${path}).`);
  return day <= asOf
    ? item(id, text, 'yes', `On ${day}, as soc-gap.yaml says.`)
    : item(id, text, 'no', `Planned for ${day}.`);
};
