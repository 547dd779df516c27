import type { JSONSchema } from 'json-schema-to-ts';

/** Ids are short and safe in file names, links and spreadsheets. They are strings: an unquoted 6.10 is an error. */
export const id = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9._-]{0,63}$' } as const satisfies JSONSchema;
/** A plain calendar date, never an instant. `format` is checked by our own function (src/model/plain-date.ts). */
export const date = { type: 'string', format: 'plain-date' } as const satisfies JSONSchema;
export const line = { type: 'string', minLength: 1, maxLength: 500 } as const satisfies JSONSchema;
export const text = { type: 'string', minLength: 1, maxLength: 5000 } as const satisfies JSONSchema;
export const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const satisfies JSONSchema;

export const ids = { type: 'array', items: id } as const satisfies JSONSchema;
export const lines = { type: 'array', items: line } as const satisfies JSONSchema;

export const category = {
  enum: ['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'],
} as const satisfies JSONSchema;

export const reportKind = { enum: ['soc1', 'soc2'] } as const satisfies JSONSchema;
export const severity = { enum: ['critical', 'high', 'medium', 'low'] } as const satisfies JSONSchema;

export const dateRange = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to'],
  properties: { from: date, to: date },
} as const satisfies JSONSchema;

/** Whose words a file of catalogs/ holds, what they rest on, and when somebody last went through them. */
export const provenance = {
  type: 'object',
  additionalProperties: false,
  required: ['author', 'basis', 'reviewed'],
  properties: { author: line, basis: text, reviewed: date, note: text },
} as const satisfies JSONSchema;

/** Whose names may be replaced in a report that is to be shared. */
export const redactable = ['organization', 'people', 'systems', 'vendors'] as const;
