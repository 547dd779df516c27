import type { AssessedReport, Counts } from '../../schema/assessment.js';
import { rangeText } from './labels.js';
import { plural } from './plural.js';

/** One line of the readiness figures. Never a share alone: all five counts and their total. */
export interface ReadinessRow {
  readonly id: string;
  readonly title: string;
  /** 0 the report, 1 a category or pack, 2 a group of it. */
  readonly depth: 0 | 1 | 2;
  readonly counts: Counts;
}

/** The readiness figures of one report for one of the two types. */
export interface ReadinessTable {
  readonly type: 1 | 2;
  /** The type that the report is prepared for. */
  readonly judged: boolean;
  /** `on 2026-09-30` or `from 2026-01-01 to 2026-09-30`. */
  readonly when: string;
  readonly rows: readonly ReadinessRow[];
}

/** What a verdict of this type looks at. */
export const whenText = (report: AssessedReport, type: 1 | 2): string =>
  type === 2 && report.period ? `from ${rangeText(report.period)}` : `on ${report.asOf}`;

/** Readiness per category or pack and per group: the type that the report is for first, then the other where there is one. */
export const readinessTables = (report: AssessedReport): ReadinessTable[] => {
  const tableOf = (type: 1 | 2): ReadinessTable[] => {
    const rows: ReadinessRow[] = [];
    const add = (id: string, title: string, depth: ReadinessRow['depth'], counts: Counts | null): void => {
      if (counts) rows.push({ id, title, depth, counts });
    };
    const key = type === 1 ? 'type1' : 'type2';
    for (const part of report.parts) {
      add(part.id, part.title, 1, part[key]);
      // A part of one group would say the same twice.
      if (part.groups.length > 1) for (const group of part.groups) add(group.id, group.title, 2, group[key]);
    }
    add(report.report, 'All', 0, report[key]);
    return report[key] ? [{ type, judged: type === report.type, when: whenText(report, type), rows }] : [];
  };
  return report.type === 2 ? [...tableOf(2), ...tableOf(1)] : [...tableOf(1), ...tableOf(2)];
};

/** The counts of conclusions in the order in which every table has them, their total first. */
export const countCells = (counts: Counts): readonly number[] => [
  counts.total,
  counts.ready,
  counts.atRisk,
  counts.notReady,
  counts.notAssessed,
  counts.notApplicable,
];

/** How the points of a report are covered, all counts of it. */
export const pointsSentence = ({ points }: AssessedReport): string =>
  points.total === 0
    ? 'No point is in scope.'
    : `${plural(points.total, 'point')} in scope: ${points.covered} covered by a control, ${points.carried > 0 ? `${points.carried} carried by a subservice organization, ` : ''}${points.said} resting on an answer alone, ${points.missing} missing, ${points.notAssessed} not assessed and ${points.notApplicable} not applicable.`;
