import type { FromSchema } from 'json-schema-to-ts';
import { date } from '../common.js';
import { object, string } from './primitives.js';

const textOrNull = { type: ['string', 'null'] } as const;

/** One question with the answer on record: about the scope, about a requirement as a whole, or about one of its points. */
export const assessedQuestionSchema = object({
  id: string,
  about: { enum: ['scope', 'requirement', 'point'] },
  /** The part of the questionnaire, or the requirement. */
  section: string,
  question: string,
  help: string,
  /** How it is answered. `said` is what people say of a requirement: in place, partly, missing, not applicable, skipped. */
  kind: { enum: ['said', 'text', 'number', 'yes-no', 'one', 'many', 'date', 'period', 'texts', 'items'] },
  choices: { type: 'array', items: object({ value: string, label: string }) },
  /** As a person would type it; items one on a line, their details between bars. null: no answer. */
  answer: textOrNull,
  reason: textOrNull,
  by: textOrNull,
  on: { anyOf: [date, { type: 'null' }] },
});

export type AssessedQuestion = FromSchema<typeof assessedQuestionSchema>;
