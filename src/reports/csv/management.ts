import { reportLabel } from '../view/labels.js';
import { register } from './register.js';

/** Who holds what should be kept apart. */
export const dutyConflicts = register('duty-conflicts', ({ duties }) => duties.conflicts, {
  Holder: (row) => row.holder,
  Name: (row) => row.name,
  Role: (row) => row.role,
  Pair: (row) => row.pair,
  Duties: (row) => row.duties,
  'Where they come from': (row) => row.from.flat(),
  Risk: (row) => row.risk,
  Severity: (row) => row.severity,
  State: (row) => row.state,
  'Compensating controls': (row) => row.compensatedBy,
  Why: (row) => row.says,
});

/** Items of the system description, with what is there and what is short. */
export const description = register(
  'description',
  ({ description: reports }) => reports.flatMap(({ report, items }) => items.map((item) => ({ report, item }))),
  {
    Report: ({ report }) => reportLabel[report],
    Item: ({ item }) => item.id,
    Title: ({ item }) => item.title,
    State: ({ item }) => item.state,
    Why: ({ item }) => item.says,
    'What is there': ({ item }) => item.found.map(({ what, file }) => (file === null ? what : `${what} (${file})`)),
    'What is short': ({ item }) => item.short.map(({ says }) => says),
  },
);

/** What management's assertion rests on, requirement by requirement. */
export const assertionBasis = register(
  'assertion-basis',
  ({ assertion }) => assertion.flatMap(({ report, requirements }) => requirements.map((row) => ({ report, row }))),
  {
    Report: ({ report }) => reportLabel[report],
    Requirement: ({ row }) => row.id,
    Basis: ({ row }) => row.basis,
    Why: ({ row }) => row.says,
    Tests: ({ row }) => row.tests,
    'Monitored by': ({ row }) => row.monitors,
  },
);
