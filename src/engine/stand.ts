import type { ReportScope } from '../model/facts.js';
import type { Period, PlainDate } from '../model/plain-date.js';
import type { Reason } from '../model/reason.js';
import { neededRung } from '../model/rung.js';
import type { ReportType, Rung } from '../model/rung.js';
import { shownOn } from '../model/shown-on.js';
import type { Occurrences, Standing } from '../schema/assessment.js';
import type { Control, Evidence, Frequency, Test } from '../schema/registers.js';
import { countOccurrences } from './occurrences.js';
import { standOnEvents } from './stand-on-events.js';
import type { Window } from './windows.js';

/** Gives the windows in which a control is expected in the period of a report. */
export type WindowSource = (record: ControlRecord, frequency: Frequency, scope: ReportScope) => readonly Window[];

/** What is on record about one control. */
export interface ControlRecord {
  readonly control: Control;
  /** The control whose place it took; its evidence stands among this one's. */
  readonly replaced?: Control | undefined;
  /** The day of the assessment. */
  readonly asOf: PlainDate;
  readonly evidence: readonly Evidence[];
  readonly tests: readonly Test[];
}

const standing = (
  type: ReportType,
  base: Rung,
  reasons: Reason[],
  occurrences: Occurrences | null = null,
): Standing => ({
  base,
  rung: base,
  needed: neededRung(type),
  reasons: reasons as Standing['reasons'],
  occurrences,
});

const reason = (because: string, says: string, data?: Reason['data']): Reason =>
  data === undefined ? { because, says } : { because, says, data };

/** The rung that does not depend on evidence: what is written, and whether the control is alive on the day. */
const designOn = (control: Control, date: PlainDate): { rung: Rung; reasons: Reason[] } => {
  if (control.until && control.until < date) {
    return {
      rung: 'absent',
      reasons: [reason('ended', `The control ended on ${control.until}.`, { until: control.until })],
    };
  }
  if (!control.text) {
    return {
      rung: 'informal',
      reasons: [reason('unwritten', 'Nothing is written about who does what, when and how.')],
    };
  }
  return { rung: 'designed', reasons: [] };
};

/** Where a control stands on a day: is it written, and has it left at least one dated trace by then? */
export const standOn = ({ control, evidence }: ControlRecord, date: PlainDate): Standing => {
  const { rung, reasons } = designOn(control, date);
  if (rung !== 'designed') return standing(1, rung, reasons);
  if (control.since && control.since > date) {
    return standing(1, 'designed', [
      reason('not-started', `The control starts on ${control.since}, after ${date}.`, { since: control.since }),
    ]);
  }
  // Of what was performed by then the newest speaks; else a log that was drawn later and shows the days before.
  const newest =
    evidence.findLast((item) => item.performed <= date) ??
    evidence.findLast((item) => shownOn(item, control.frequency, date) !== null);
  if (!newest)
    return standing(1, 'designed', [
      reason('no-trace', `No dated evidence up to ${date} shows that it operates.`, { date }),
    ]);
  const { id, performed } = newest;
  const shown = shownOn(newest, control.frequency, date) ?? performed;
  const says =
    performed <= date
      ? `Evidence ${id} of ${performed} shows it in operation.`
      : `Evidence ${id} of ${performed} shows it in operation up to ${shown}, by the days that it covers.`;
  return standing(1, 'implemented', [reason('trace', says, { evidence: id, performed })]);
};

const tellOccurrences = ({ expected, filled, missing, toCome }: Occurrences): Reason =>
  missing > 0
    ? reason(
        'missing-occurrences',
        `${filled} of ${expected} expected occurrences ${filled === 1 ? 'is' : 'are'} evidenced, ${missing} ${missing === 1 ? 'is' : 'are'} missing.`,
        {
          expected,
          filled,
          missing,
          toCome,
        },
      )
    : reason(
        'occurrences',
        toCome > 0
          ? `${filled} of ${expected} expected occurrences ${filled === 1 ? 'is' : 'are'} evidenced, ${toCome === 1 ? 'the other one is' : `the other ${toCome} are`} still to come.`
          : expected === 1
            ? 'The one expected occurrence is evidenced.'
            : `All ${expected} expected occurrences are evidenced.`,
        { expected, filled, missing, toCome },
      );

/** An event-driven control in force that has left no trace: where its event did not occur, there was none to leave. */
const didNotOccur = (
  { control, tests }: ControlRecord,
  onDay: Standing,
  elapsed: Period,
  end: PlainDate,
): Reason | undefined => {
  if (control.frequency !== 'per-event' || !onDay.reasons.some(({ because }) => because === 'no-trace'))
    return undefined;
  const [, because] = standOnEvents(tests, elapsed, end);
  return because.because === 'did-not-occur' ? because : undefined;
};

/** Where a control stands over the period, as far as it has passed. */
export const standOver = (record: ControlRecord, scope: ReportScope, windowsOf: WindowSource): Standing | null => {
  const { control, evidence } = record;
  const { period, elapsed } = scope;
  if (!period) return null;
  const onDay = standOn(record, elapsed ?? scope.date);
  const { rung } = onDay;
  if (rung !== 'implemented') {
    const idle = elapsed && didNotOccur(record, onDay, { from: period.from, to: elapsed }, period.to);
    return idle ? standing(2, rung, [idle]) : { ...onDay, needed: neededRung(2) };
  }
  if (!elapsed) {
    return standing(2, 'implemented', [
      reason('not-begun', `The period begins on ${period.from}.`, { from: period.from }),
    ]);
  }
  if (!control.frequency) {
    return standing(2, 'implemented', [
      reason('no-frequency', 'No frequency is recorded, so nobody can say how often it should have occurred.'),
    ]);
  }
  if (control.frequency === 'per-event') {
    const [reached, because] = standOnEvents(record.tests, { from: period.from, to: elapsed }, period.to);
    return standing(2, reached, [because]);
  }
  const occurrences = countOccurrences(windowsOf(record, control.frequency, scope), evidence, elapsed, {
    since: record.replaced ? record.replaced.since : control.since,
    asOf: record.asOf,
    dueWithin: control.dueWithin,
    grace: control.grace,
  });
  if (occurrences.expected === 0 || occurrences.filled + occurrences.missing === 0) {
    const says =
      occurrences.expected === 0
        ? 'No occurrence falls due in the period and none is on record, so the control cannot be tested.'
        : 'No occurrence has fallen due yet, so there is nothing to test.';
    return standing(2, 'implemented', [reason('did-not-occur', says)], occurrences);
  }
  const reached = occurrences.missing === 0 ? 'operating' : 'implemented';
  return standing(2, reached, [tellOccurrences(occurrences)], occurrences);
};
