import { categoryLabel, reportLabel } from '../view/labels.js';
import { register } from './register.js';

export const commitments = register('commitments', ({ commitments: rows }) => rows, {
  Id: (row) => row.id,
  'Commitment or system requirement': (row) => row.text,
  Category: (row) => (row.category ? categoryLabel[row.category] : null),
  'Stands in': (row) => row.source ?? null,
});

/** What is out of scope and why: by the organization's word, or by the shape of each report (DC8 asks for the reason). */
export const outOfScope = register(
  'out-of-scope',
  ({ exclusions, reports }) => [
    ...exclusions.map(({ what, reason }) => ({ report: null, id: null, title: what, reason })),
    ...reports.flatMap(({ report, scope }) => scope.excluded.map((row) => ({ report: reportLabel[report], ...row }))),
  ],
  { Report: (row) => row.report, Id: (row) => row.id, Title: (row) => row.title, Reason: (row) => row.reason },
);

/** The earliest clean start of each report's period, for each length of it. */
export const start = register(
  'period-start',
  ({ schedule }) =>
    schedule.reports.flatMap((row) =>
      (row.periods.length > 0 ? row.periods : [null]).map((period) => ({ row, period })),
    ),
  {
    Report: ({ row }) => reportLabel[row.report],
    'Open findings that block it': ({ row }) => row.blockers.length,
    'Requirements not assessed': ({ row }) => row.notAssessed.length,
    'Starts at the earliest': ({ row }) => row.start,
    Months: ({ period }) => period?.months,
    Ends: ({ period }) => period?.to,
    'Report can be had': ({ period }) => period?.reportBy,
  },
);

/** Catalogs and files that the assessment rests on. */
export const sources = register(
  'sources',
  ({ catalogs, inputs }) => [
    ...catalogs.map((row) => ({
      kind: 'catalog',
      name: row.id,
      title: row.title,
      edition: row.edition,
      sha256: row.sha256,
    })),
    ...inputs.map((row) => ({ kind: 'file', name: row.path, title: null, edition: null, sha256: row.sha256 })),
  ],
  {
    Kind: (row) => row.kind,
    Name: (row) => row.name,
    Title: (row) => row.title,
    Edition: (row) => row.edition,
    'SHA-256': (row) => row.sha256,
  },
);
