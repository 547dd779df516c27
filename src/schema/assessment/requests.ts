import type { FromSchema } from 'json-schema-to-ts';
import { date } from '../common.js';
import { string, strings, count, object } from './primitives.js';

export const evidenceRequestSchema = object({
  id: string,
  control: string,
  requirements: strings,
  artefact: string,
  period: string,
  owner: { type: ['string', 'null'] },
  missing: count,
  why: string,
});

/** A line of the request list that an auditor hands over before fieldwork (PBC): one for each control in scope. */
export const requestLineSchema = object({
  id: string,
  control: string,
  requirements: strings,
  artefact: string,
  /** What the sample is drawn from, and how that list is to be produced. */
  population: string,
  period: string,
  owner: { type: ['string', 'null'] },
  due: { anyOf: [date, { type: 'null' }] },
  status: { enum: ['on-file', 'part', 'nothing'] },
  /** The newest evidence on file: id and where it is. */
  onFile: strings,
});

export interface EvidenceRequest extends FromSchema<typeof evidenceRequestSchema> {}
export interface RequestLine extends FromSchema<typeof requestLineSchema> {}
