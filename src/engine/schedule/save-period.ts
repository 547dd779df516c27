import type { ControlFacts, ReportScope } from '../../model/facts.js';
import { compareBy } from '../../model/order.js';
import type { Period, PlainDate } from '../../model/plain-date.js';
import type { Control } from '../../schema/registers.js';
import type { PlannedPeriod } from '../../schema/schedule.js';
import { countOccurrences } from '../occurrences.js';
import type { WindowSource } from '../stand.js';
import type { Window } from '../windows.js';
import { nextBy } from './next-by.js';

export interface PeriodInput {
  readonly asOf: PlainDate;
  readonly scope: ReportScope;
  readonly controls: readonly ControlFacts[];
  readonly windowsOf: WindowSource;
}

type Savable = PlannedPeriod['savable'][number];
type Lost = PlannedPeriod['lost'][number];

interface Days {
  readonly asOf: PlainDate;
  readonly elapsed: PlainDate;
  readonly end: PlainDate;
}

const sortedOut = (
  facts: ControlFacts,
  replaced: Control | undefined,
  windows: readonly Window[],
  report: string,
  { asOf, elapsed, end }: Days,
): { savable: Savable[]; lost: Lost[] } => {
  const { control, evidence, looks } = facts;
  const known = looks.find((look) => look.scope.report === report)?.type2?.occurrences;
  // Nothing is expected any more of a control that has ended.
  if (!known && control.until !== undefined && control.until < elapsed) return { savable: [], lost: [] };
  const { dueWithin, grace } = control;
  const terms = { since: replaced ? replaced.since : control.since, asOf, dueWithin, grace };
  const counted = known ?? countOccurrences(windows, evidence, elapsed, terms);
  const { expected, missing, toCome, missingWindows } = counted;
  const [first] = missingWindows;
  // A window that the period cuts off counts too where nothing else does: performed in it, the control is there to be tested.
  const ahead = expected === 0 ? windows.map((window) => ({ ...window, open: false })) : windows;
  const by = toCome > 0 || expected === 0 ? nextBy({ facts, windows: ahead, terms, elapsed, asOf, end }) : undefined;
  return {
    savable: by === undefined ? [] : [{ control: control.id, by, toCome }],
    lost: first ? [{ control: control.id, missing, first }] : [],
  };
};

const stateOf = ({ from, to }: Period, elapsed: PlainDate | null): PlannedPeriod['state'] => {
  if (elapsed === null) return 'ahead';
  return from <= to && elapsed < to ? 'running' : 'over';
};

/** What the calendar leaves of the period that a report is planned for: what can still be saved, by when, and what cannot be cured. */
export const savePeriod = ({ asOf, scope, controls, windowsOf }: PeriodInput): PlannedPeriod | null => {
  const { period, elapsed, report, type } = scope;
  if (!period || type !== 2) return null;
  const state = stateOf(period, elapsed);
  if (elapsed === null) return { period, state, savable: [], lost: [] };
  const days = { asOf, elapsed, end: period.to };
  const controlOf = new Map(controls.map(({ control }) => [control.id, control]));
  const rows = controls
    .filter(({ serves }) => serves.includes(report))
    .flatMap((facts) => {
      const { control, evidence, tests } = facts;
      const { frequency } = control;
      if (!frequency || frequency === 'per-event') return [];
      const replaced = control.replaces === undefined ? undefined : controlOf.get(control.replaces);
      const windows = windowsOf({ control, replaced, asOf, evidence, tests }, frequency, scope);
      return [sortedOut(facts, replaced, windows, report, days)];
    });
  return {
    period,
    state,
    savable: rows
      .flatMap(({ savable }) => savable)
      .sort(
        compareBy(
          (row) => row.by,
          (row) => row.control,
        ),
      ),
    lost: rows
      .flatMap(({ lost }) => lost)
      .sort(
        compareBy(
          (row) => row.first.from,
          (row) => row.control,
        ),
      ),
  };
};
