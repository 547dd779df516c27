import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { frequencyText, rangeText } from './labels.js';

/** A control whose occurrences over the period can be counted. expected = on time + late + missing + to come. */
export interface CountedControl {
  readonly id: string;
  readonly title: string;
  readonly frequency: string;
  readonly expected: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly toCome: number;
  /** The stretches of days without evidence. */
  readonly missingWindows: readonly string[];
}

/** A control of which no occurrence can be counted, and why. */
export interface UncountedControl {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

export interface Effectiveness {
  readonly counted: readonly CountedControl[];
  readonly uncounted: readonly UncountedControl[];
}

/** Expected and evidenced occurrences of the controls that a report relies on, over its period. */
export const effectiveness = (assessment: Assessment, report: AssessedReport): Effectiveness => {
  const counted: CountedControl[] = [];
  const uncounted: UncountedControl[] = [];
  for (const { id, title, frequency, standings } of assessment.controls) {
    const standing = standings.find((item) => item.report === report.report)?.type2;
    if (!standing) continue;
    const { occurrences, reasons } = standing;
    if (occurrences) {
      const { expected, onTime, late, missing, toCome, missingWindows } = occurrences;
      const often = frequencyText(frequency) ?? 'not recorded';
      counted.push({
        id,
        title,
        frequency: often,
        expected,
        onTime,
        late,
        missing,
        toCome,
        missingWindows: missingWindows.map(rangeText),
      });
    } else {
      uncounted.push({ id, title, why: reasons.map((reason) => reason.says).join(' ') });
    }
  }
  return { counted, uncounted };
};
