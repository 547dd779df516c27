import { reportLabel, reportTitle } from '../view/labels.js';
import { readinessTables } from '../view/readiness.js';
import { redactionSentence } from '../view/redaction.js';
import { register } from './register.js';

/** Of whom the other files tell, as of when, and that this is no attestation. */
export const about = register(
  'about',
  ({ organization, reports, asOf, attestation, redacted, tool }) => [
    { field: 'Service organization', value: organization.name },
    { field: 'Readiness for', value: reports.map(reportTitle).join('; ') || 'none' },
    { field: 'Assessed as of', value: asOf },
    { field: 'Prepared with', value: `${tool.name} ${tool.version}` },
    { field: 'No attestation', value: attestation },
    { field: 'Redacted', value: redactionSentence({ redacted }) ?? 'no' },
  ],
  { Field: (row) => row.field, Value: (row) => row.value },
);

const levels = ['report', 'part', 'group'] as const;

/** The readiness figures: all five counts and their total. */
export const readiness = register(
  'readiness',
  ({ reports }) =>
    reports.flatMap((report) =>
      readinessTables(report).flatMap((table) => table.rows.map((row) => ({ ...row, report, table }))),
    ),
  {
    Report: (row) => reportLabel[row.report.report],
    Type: (row) => row.table.type,
    'Prepared for': (row) => row.table.judged,
    'Looks at': (row) => row.table.when,
    Level: (row) => levels[row.depth],
    Id: (row) => row.id,
    Title: (row) => row.title,
    Requirements: (row) => row.counts.total,
    Ready: (row) => row.counts.ready,
    'At risk': (row) => row.counts.atRisk,
    'Not ready': (row) => row.counts.notReady,
    'Not assessed': (row) => row.counts.notAssessed,
    'Not applicable': (row) => row.counts.notApplicable,
  },
);
