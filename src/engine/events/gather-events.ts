import type { Facts, ReportScope } from '../../model/facts.js';
import { compareBy } from '../../model/order.js';
import { addDays, contains } from '../../model/plain-date.js';
import type { Period } from '../../model/plain-date.js';
import type { AssessedChange, AssessedIncident, ReportEvents } from '../../schema/assessment.js';
import type { Change, Incident } from '../../schema/registers.js';
import { assessIncident } from './assess-incident.js';
import { deriveChanges } from './derive-changes.js';
import { windowOf } from './window-of.js';

const byDay = compareBy<{ readonly on: string; readonly id: string }>(
  ({ on }) => on,
  ({ id }) => id,
);

/** It happened on these days, or was still open on one of them. */
const touches = ({ on, resolved }: Incident, { from, to }: Period): boolean =>
  on <= to && (on >= from || resolved === undefined || resolved >= from);

/** Which events concern a report: those that name none of its controls or requirements but others' concern the other report alone. */
const concerns = (
  {
    controls = [],
    requirements = [],
    commitments = [],
  }: Partial<Pick<Incident, 'controls' | 'requirements' | 'commitments'>>,
  scope: ReportScope,
  serving: ReadonlySet<string>,
  inScope: ReadonlySet<string>,
): boolean =>
  // Commitments are what SOC 2 criteria are judged against (DC2).
  (scope.report === 'soc2' && commitments.length > 0) ||
  (controls.length === 0 && requirements.length === 0) ||
  controls.some((id) => serving.has(id)) ||
  requirements.some((id) => inScope.has(id));

const recordedChange = (change: Change, source: AssessedChange['source']): AssessedChange => ({
  id: change.id,
  on: change.on,
  title: change.title,
  what: change.what ?? null,
  kind: change.kind,
  significant: change.significant,
  why: change.why ?? null,
  systems: change.systems ?? [],
  controls: change.controls ?? [],
  origin: 'recorded',
  recordedAs: null,
  source,
});

/** A change of the register is told by the first recorded one that names the control. */
const withRecord = (derived: AssessedChange, recordOf: ReadonlyMap<string, string>): AssessedChange => ({
  ...derived,
  recordedAs: derived.controls.map((id) => recordOf.get(id)).find((id) => id !== undefined) ?? null,
});

type Events = Pick<ReportEvents, 'from' | 'to' | 'incidents' | 'changes'>;

const gatherWithin = ({ workspace, controls, asOf }: Facts, scope: ReportScope, within: Period): Events => {
  const { report } = scope;
  const serving = controls.filter(({ serves }) => serves.includes(report));
  const ids = new Set(serving.map(({ control }) => control.id));
  const inScope = new Set(
    scope.requirements.flatMap(({ requirement, points }) => [requirement.id, ...points.map(({ id }) => id)]),
  );
  const placeOf = (list: 'incidents' | 'changes', index: number): AssessedIncident['source'] => {
    const place = workspace.places[list][index];
    return place ? { file: place.file, line: place.line } : null;
  };
  const incidents = workspace.incidents.flatMap((incident, index) =>
    touches(incident, within) && concerns(incident, scope, ids, inScope)
      ? [assessIncident(incident, placeOf('incidents', index), asOf)]
      : [],
  );
  const recorded = workspace.changes.flatMap((change, index) =>
    contains(within, change.on) && concerns(change, scope, ids, inScope)
      ? [recordedChange(change, placeOf('changes', index))]
      : [],
  );
  const recordOf = new Map(
    [...recorded]
      .sort(byDay)
      .reverse()
      .flatMap(({ id, controls: named }) => named.map((control) => [control, id] as const)),
  );
  const derived = deriveChanges(serving, within, workspace).map((change) => withRecord(change, recordOf));
  return { ...within, incidents: incidents.sort(byDay), changes: [...recorded, ...derived].sort(byDay) };
};

const gatherOne = (facts: Facts, scope: ReportScope): ReportEvents => {
  const { report, period, date } = scope;
  const within = windowOf(scope);
  const end = period?.to ?? date;
  const after = facts.asOf > end ? gatherWithin(facts, scope, { from: addDays(end, 1), to: facts.asOf }) : null;
  if (within === null) {
    const from = period?.from ?? date;
    return { report, from, to: from, incidents: [], changes: [], after };
  }
  return { report, ...gatherWithin(facts, scope, within), after };
};

/** Incidents and changes on the days that each report speaks of, recorded ones and those that the control register shows (DC4, DC9). */
export const gatherEvents = (facts: Facts): ReportEvents[] => facts.scopes.map((scope) => gatherOne(facts, scope));
