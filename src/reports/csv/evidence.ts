import { requestStatusLabel } from '../view/labels.js';
import { register } from './register.js';

/** Evidence that is missing, control by control. */
export const evidenceRequests = register('evidence-requests', ({ evidenceRequests: rows }) => rows, {
  Request: (row) => row.id,
  Control: (row) => row.control,
  Requirements: (row) => row.requirements,
  'What to provide': (row) => row.artefact,
  Period: (row) => row.period,
  Owner: (row) => row.owner,
  Missing: (row) => row.missing,
  Why: (row) => row.why,
});

/** What an auditor asks for before fieldwork. */
export const requestList = register('request-list', ({ requestList: rows }) => rows, {
  Request: (row) => row.id,
  Control: (row) => row.control,
  Requirements: (row) => row.requirements,
  'What to provide': (row) => row.artefact,
  'Population and how it is produced': (row) => row.population,
  Period: (row) => row.period,
  Owner: (row) => row.owner,
  Due: (row) => row.due,
  Status: (row) => requestStatusLabel[row.status],
  'On file': (row) => row.onFile,
});
