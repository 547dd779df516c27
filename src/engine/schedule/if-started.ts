import { daysBetween } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { Finding } from '../../schema/assessment.js';
import type { IfStarted, Task } from '../../schema/schedule.js';

export interface IfStartedInput {
  readonly date: PlainDate;
  readonly kind: IfStarted['kind'];
  /** Open findings that block the period of the report. */
  readonly blockers: readonly Finding[];
  /** The task that closes each finding, by the finding. */
  readonly tasks: ReadonlyMap<string, Task>;
}

/** The longer of two shortfalls; null, which nobody can name, is longer than any. */
const longer = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.max(a, b);

/**
 * Which controls would be likely to carry deviations if the period were started on a day anyway: those of blocking findings that
 * are not closed by the day before.
 */
export const ifStarted = ({ date, kind, blockers, tasks }: IfStartedInput): IfStarted => {
  const controls = new Map<string, IfStarted['controls'][number]>();
  const withoutControl: IfStarted['withoutControl'] = [];
  for (const { id: finding, controls: ids, requirements } of blockers) {
    const to = tasks.get(finding)?.to ?? null;
    if (to !== null && to < date) continue;
    const daysShort = to === null ? null : daysBetween(date, to) + 1;
    if (ids.length === 0) withoutControl.push({ finding, requirements, daysShort });
    for (const control of ids) {
      const before = controls.get(control);
      controls.set(control, {
        control,
        daysShort: before ? longer(before.daysShort, daysShort) : daysShort,
        findings: [...(before?.findings ?? []), { finding, daysShort }],
      });
    }
  }
  return { date, kind, controls: [...controls.values()], withoutControl };
};
