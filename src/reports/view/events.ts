import type { AssessedChange, AssessedIncident, ReportEvents } from '../../schema/assessment.js';
import type { ReportKind } from '../../schema/catalog.js';
import { rangeText } from './labels.js';

export const disclosureLabel: Readonly<Record<AssessedIncident['disclosure'], string>> = {
  'to-tell': 'to be told',
  'left-out': 'left out',
  'not-needed': 'not needed',
  undecided: 'undecided',
};

/** Whom an incident is told: SOC 1 has no criterion about incidents, and management still tells its auditor (AT-C 320). */
export const toldTo: Readonly<Record<ReportKind, string>> = { soc1: 'To the auditor', soc2: 'In the description' };

export const incidentRule: Readonly<Record<ReportKind, string>> = {
  soc1: 'A SOC 1 description need not list incidents; management tells the auditor of those that a control should have prevented.',
  soc2: 'The description tells incidents that a control should have prevented or that made a commitment fail (DC4).',
};

export interface IncidentRow {
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly resolved: string;
  readonly disclosure: string;
  readonly why: string;
}

export const incidentRows = ({ incidents }: ReportEvents): IncidentRow[] =>
  incidents.map(({ id, on, title, resolved, disclosure, says }) => ({
    id,
    on,
    title,
    resolved: resolved ?? 'open',
    disclosure: disclosureLabel[disclosure],
    why: says,
  }));

/** Whether readers have to hear of a change, and where it is told. */
export const significanceText = ({ significant, origin, recordedAs }: AssessedChange): string => {
  if (origin === 'derived') return recordedAs === null ? 'nobody has judged it' : `told with ${recordedAs}`;
  return significant ? 'significant' : 'not significant';
};

export interface ChangeRow {
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly kind: string;
  readonly significance: string;
  readonly origin: string;
}

export const changeRows = ({ changes }: ReportEvents): ChangeRow[] =>
  changes.map((change) => ({
    id: change.id,
    on: change.on,
    title: change.title,
    kind: change.kind,
    significance: significanceText(change),
    origin: change.source ? `${change.source.file}:${change.source.line}` : '',
  }));

/** `2026-01-01 to 2026-09-30`. */
export const eventDays = (events: ReportEvents): string => rangeText(events);
