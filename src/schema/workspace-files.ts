import type { JSONSchema } from 'json-schema-to-ts';
import { catalogPartSchema, catalogSchema, tailoringSchema } from './catalog.js';
import { engagementSchema } from './engagement.js';
import {
  acceptanceSchema,
  accessListSchema,
  answerSchema,
  changeSchema,
  controlSchema,
  dataStoreSchema,
  descriptionEntrySchema,
  documentSchema,
  evidenceSchema,
  incidentSchema,
  interfaceSchema,
  keyReportSchema,
  mitigationSchema,
  ownDutyPairSchema,
  ownDutySchema,
  personSchema,
  processSchema,
  responseSchema,
  roleSchema,
  sharedAccountSchema,
  systemSchema,
  testSchema,
  trainingSchema,
  userControlSchema,
  transactionLogSchema,
  vendorSchema,
} from './registers.js';

/** A register file: one or more named lists and nothing else. */
const register = (title: string, lists: Readonly<Record<string, JSONSchema>>) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: `soc-gap ${title}`,
  type: 'object' as const,
  additionalProperties: false,
  minProperties: 1,
  properties: Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, { type: 'array', items }])),
});

/**
 * Every kind of file of a workspace, by the name that it has there: `controls` is controls.yaml or controls/*.yaml.
 * This table is the only list of them: loader, validators, editor schemas and `validate` read it.
 */
export const registerSchemas = {
  controls: register('control register', { controls: controlSchema }),
  evidence: register('evidence register', { evidence: evidenceSchema }),
  vendors: register('vendor register', { vendors: vendorSchema }),
  'user-controls': register('user entity controls', { userControls: userControlSchema }),
  systems: register('systems and processes', {
    systems: systemSchema,
    processes: processSchema,
    dataStores: dataStoreSchema,
    interfaces: interfaceSchema,
    keyReports: keyReportSchema,
  }),
  people: register('people', { people: personSchema }),
  access: register('access and duties', {
    accessLists: accessListSchema,
    roles: roleSchema,
    sharedAccounts: sharedAccountSchema,
    duties: ownDutySchema,
    dutyPairs: ownDutyPairSchema,
    mitigations: mitigationSchema,
    transactionLogs: transactionLogSchema,
  }),
  tests: register('pre-audit tests', { tests: testSchema }),
  acceptances: register('accepted risks', { acceptances: acceptanceSchema }),
  responses: register('management responses', { responses: responseSchema }),
  answers: register('answers', { answers: answerSchema }),
  documents: register('documents', { documents: documentSchema }),
  training: register('training', { training: trainingSchema }),
  description: register('system description', { description: descriptionEntrySchema }),
  events: register('incidents and changes', { incidents: incidentSchema, changes: changeSchema }),
} as const;

export type RegisterName = keyof typeof registerSchemas;

/** Every schema that has a validator and is published for editors, by name. */
export const fileSchemas = {
  engagement: engagementSchema,
  catalog: catalogSchema,
  'catalog-part': catalogPartSchema,
  tailoring: tailoringSchema,
  ...registerSchemas,
} as const;

export type FileKind = keyof typeof fileSchemas;
