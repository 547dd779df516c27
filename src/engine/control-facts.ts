import type { ControlFacts, ReportScope, ScopedRequirement } from '../model/facts.js';
import { compareBy, unique } from '../model/order.js';
import type { PlainDate } from '../model/plain-date.js';
import type { ReadControl } from '../model/wording/wording-reader.js';
import type { Workspace } from '../model/workspace.js';
import type { Evidence, Test } from '../schema/registers.js';
import { calendarOf, isPlain } from './calendar.js';
import { sortEvidence } from './sort-evidence.js';
import { standOn, standOver } from './stand.js';
import type { WindowSource } from './stand.js';
import { windowsOf } from './windows.js';
import type { Window } from './windows.js';

/** Requirement by the ids that controls may name: its own and those of its points in scope. */
const indexRequirements = (scopes: readonly ReportScope[]): ReadonlyMap<string, ScopedRequirement> => {
  const index = new Map<string, ScopedRequirement>();
  for (const scoped of scopes.flatMap((scope) => scope.requirements)) {
    index.set(scoped.requirement.id, scoped);
    for (const point of scoped.points) index.set(point.id, scoped);
  }
  return index;
};

/** Thousands of controls share the calendar of their frequency; only those with a history of their own get one of their own. */
export const keepWindows = (workspace: Workspace): WindowSource => {
  const holidays = new Set(workspace.engagement.holidays);
  const kept = new Map<string, readonly Window[]>();
  return ({ control, replaced }, frequency, { report, period }) => {
    if (!period) return [];
    if (!isPlain(control, replaced)) return calendarOf(control, frequency, replaced, period, holidays);
    const key = `${report} ${frequency}`;
    const windows = kept.get(key) ?? windowsOf(frequency, period, holidays);
    kept.set(key, windows);
    return windows;
  };
};

const group = <T>(items: readonly T[], keyOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keyOf(item)) {
      const members = groups.get(key);
      if (members) members.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
};

const byDay = compareBy<Test>(
  (test) => test.on,
  (test) => test.id,
);

/** A successor answers for the occurrences of the control that it replaced, so that one's evidence stands among its own. */
const mergeEvidence = (own: readonly Evidence[], before: readonly Evidence[]): readonly Evidence[] =>
  [...before, ...own].sort(
    compareBy(
      (item) => item.performed,
      (item) => item.id,
    ),
  );

/** A planned test has a population and a sample, but nobody has looked at an item yet. */
const asLookedAt = (test: Test): Test => (test.status === 'planned' ? { ...test, sample: 0, deviations: [] } : test);

/** Every control of the register with its requirements, its evidence, its tests, and where it stands before any check has spoken. */
export const gatherControls = (
  workspace: Workspace,
  scopes: readonly ReportScope[],
  asOf: PlainDate,
  read: ReadControl,
): readonly ControlFacts[] => {
  const requirementOf = indexRequirements(scopes);
  const evidenceOf = sortEvidence(workspace, asOf);
  const testsOf = group<Test>(workspace.tests, (test) => [test.control]);
  const compensators = group(workspace.controls, (control) => control.compensates ?? []);
  const satisfiedBy = new Map(workspace.controls.map((control) => [control.id, control.satisfies]));
  const controlOf = new Map(workspace.controls.map((control) => [control.id, control]));
  const windows = keepWindows(workspace);
  return workspace.controls.map((control, index) => {
    // A control that makes good another's weakness bears on what that one is there for.
    const bearsOn = [...control.satisfies, ...(control.compensates ?? []).flatMap((id) => satisfiedBy.get(id) ?? [])];
    const requirements = unique(bearsOn.flatMap((id) => requirementOf.get(id) ?? []));
    const served = new Set(requirements.map((scoped) => scoped.report));
    const serves = scopes.map((scope) => scope.report).filter((report) => served.has(report));
    const { evidence: own = [], discounted = [] } = evidenceOf.get(control.id) ?? {};
    const replaced = control.replaces === undefined ? undefined : controlOf.get(control.replaces);
    const evidence = replaced ? mergeEvidence(own, evidenceOf.get(replaced.id)?.evidence ?? []) : own;
    const tests = (testsOf.get(control.id) ?? [])
      .filter((test) => test.on <= asOf)
      .map(asLookedAt)
      .sort(byDay);
    const record = { control, replaced, evidence, tests, asOf };
    return {
      control,
      index,
      requirements,
      serves,
      evidence,
      discounted,
      tests,
      compensatedBy: (compensators.get(control.id) ?? []).map((item) => item.id),
      looks: scopes
        .filter((scope) => serves.includes(scope.report))
        .map((scope) => ({ scope, type1: standOn(record, scope.date), type2: standOver(record, scope, windows) })),
      reading: read(control),
    };
  });
};
