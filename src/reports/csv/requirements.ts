import type { Verdict } from '../../schema/assessment.js';
import { conclusionLabel, effortText, reportLabel } from '../view/labels.js';
import { register } from './register.js';

const why = (verdict: Verdict | null): string | undefined => verdict?.reasons.map((reason) => reason.says).join(' ');

/** Every requirement in scope with its conclusion for both types and the reasons. */
export const requirements = register('requirements', ({ requirements: rows }) => rows, {
  Requirement: (row) => row.id,
  Title: (row) => row.title,
  Report: (row) => reportLabel[row.report],
  Catalog: (row) => row.catalog,
  Group: (row) => row.group,
  Category: (row) => row.category,
  Statement: (row) => row.statement,
  Risk: (row) => row.risk,
  'Type 1': (row) => conclusionLabel[row.type1.conclusion],
  'Rung reached, type 1': (row) => row.type1.reached,
  'Rung needed, type 1': (row) => row.type1.needed,
  'Why, type 1': (row) => why(row.type1),
  'Type 2': (row) => row.type2 && conclusionLabel[row.type2.conclusion],
  'Rung reached, type 2': (row) => row.type2?.reached,
  'Rung needed, type 2': (row) => row.type2?.needed,
  'Why, type 2': (row) => why(row.type2),
  Controls: (row) => row.controls,
  Findings: (row) => row.findings,
});

const stateLabel = {
  covered: 'covered by a control',
  carried: 'carried by a subservice organization',
  said: 'said, not written as a control',
  missing: 'missing',
  'not-assessed': 'not assessed',
  'not-applicable': 'not applicable',
} as const;

/** Every point of those requirements, and whether something covers it. */
export const points = register(
  'points',
  ({ requirements: rows }) =>
    rows.flatMap((requirement) => requirement.points.map((point) => ({ requirement, point }))),
  {
    Point: (row) => row.point.id,
    Requirement: (row) => row.requirement.id,
    Expectation: (row) => row.point.expectation,
    State: (row) => stateLabel[row.point.state],
    Reason: (row) => row.point.reason,
    'Rung, type 1': (row) => row.point.type1,
    'Rung, type 2': (row) => row.point.type2,
    Controls: (row) => row.point.controls,
    'Typical evidence': (row) => row.point.evidence,
    Remedy: (row) => row.point.remedy,
    Effort: (row) => effortText(row.point.effort),
  },
);
