import { controlRows } from '../view/control-matrix.js';
import { effectiveness } from '../view/effectiveness.js';
import { reportTitle } from '../view/labels.js';
import { register } from './register.js';

/** The control matrix. */
export const controls = register('controls', controlRows, {
  Control: (row) => row.id,
  Title: (row) => row.title,
  Text: (row) => row.text,
  Owner: (row) => row.owner,
  Performers: (row) => row.performers,
  Procedure: (row) => row.procedure,
  Leaves: (row) => row.leaves,
  Nature: (row) => row.nature,
  Kind: (row) => row.kind,
  Frequency: (row) => row.frequency,
  'Key control': (row) => row.key,
  Systems: (row) => row.systems,
  'Relies on': (row) => row.reliesOn,
  Since: (row) => row.since,
  Until: (row) => row.until,
  Serves: (row) => row.serves,
  Requirements: (row) => row.requirements,
  Risks: (row) => row.risks,
  'Evidence on file': (row) => row.evidence,
  'Latest evidence': (row) => row.latestEvidence,
  'Rung, type 1': (row) => row.type1,
  'Rung, type 2': (row) => row.type2,
  Findings: (row) => row.findings,
});

/** Expected and evidenced occurrences over each report's period; blank figures where none can be counted, with the reason. */
export const occurrences = register(
  'occurrences',
  (assessment) =>
    assessment.reports.flatMap((report) => {
      const { counted, uncounted } = effectiveness(assessment, report);
      return [
        ...counted.map((row) => ({ report, id: row.id, title: row.title, row, why: null })),
        ...uncounted.map((row) => ({ report, id: row.id, title: row.title, row: null, why: row.why })),
      ];
    }),
  {
    Report: ({ report }) => reportTitle(report),
    Control: ({ id }) => id,
    Title: ({ title }) => title,
    Frequency: ({ row }) => row?.frequency,
    Expected: ({ row }) => row?.expected,
    'On time': ({ row }) => row?.onTime,
    Late: ({ row }) => row?.late,
    Missing: ({ row }) => row?.missing,
    'To come': ({ row }) => row?.toCome,
    'Missing windows': ({ row }) => row?.missingWindows,
    'Why none can be counted': ({ why }) => why,
  },
);
