import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { line, lines, text } from './common.js';
import { frequency } from './registers/control.js';

/** A word or phrase to look for, in small letters, and what to write in its place. A final `*` stands for any ending. */
const terms = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['term', 'instead'],
    properties: { term: line, instead: line },
  },
} as const satisfies JSONSchema;

/** How the texts of controls are read: the lists behind src/model/wording. */
const controlWordingSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'vague',
    'timeTerms',
    'frequencyTerms',
    'exact',
    'english',
    'foreign',
    'actors',
    'departments',
    'machines',
    'nobody',
    'verbs',
    'nounVerbs',
    'aims',
    'activities',
    'recurring',
    'units',
    'adverbs',
    'triggers',
    'events',
    'judgments',
    'tracing',
    'how',
    'traces',
    'products',
    'systemNouns',
    'notNames',
    'general',
  ],
  properties: {
    /** Vague words that only controls are asked about. */
    vague: terms,
    /** Vague terms that are exact where their sentence also names a limit or a frequency. */
    timeTerms: lines,
    /** Vague terms that stand where a frequency should. */
    frequencyTerms: lines,
    /** Phrases in which a vague word is exact. */
    exact: lines,
    /** Words that tell English from other languages. */
    english: lines,
    foreign: lines,
    /** Nouns that name somebody, and nouns that name a machine that acts. */
    actors: lines,
    /** Departments, which act where they are written with a capital letter. */
    departments: lines,
    machines: lines,
    /** Subjects that name nobody. */
    nobody: lines,
    /** Verbs of what controls do; a second word is an irregular participle. */
    verbs: lines,
    /** Verbs whose forms are nouns too. */
    nounVerbs: lines,
    /** Verbs that state an aim and leave open what is done. */
    aims: lines,
    /** Nouns of what controls do: after "quarterly" they say how often. */
    activities: lines,
    /** Words of things that recur by themselves. */
    recurring: lines,
    /** Units of time after each, every, per. */
    units: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['is', 'units'],
        properties: { is: frequency, units: lines },
      },
    },
    /** Words that say how often by themselves. */
    adverbs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['is', 'words'],
        properties: { is: frequency, words: lines },
      },
    },
    /** Words that name what sets a control off, and those of them that are clear about it. */
    triggers: lines,
    events: lines,
    /** Verbs that somebody else could repeat only with a criterion, and verbs that only leave a trace. */
    judgments: lines,
    tracing: lines,
    /** Words that tell by what means or against what. */
    how: lines,
    /** Words that name what is left behind. */
    traces: lines,
    /** Well-known tools, as they are written. */
    products: lines,
    /** Nouns beside which a name is that of a system. */
    systemNouns: lines,
    /** Words in capitals that are no names. */
    notNames: lines,
    /** Words too general to say what a control is about. */
    general: lines,
  },
} as const satisfies JSONSchema;

/** catalogs/wording.yaml: the words that `catalog lint` looks for, and how the texts of controls are read. */
export const wordingSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap wording',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'vague', 'attestation', 'absolute', 'outcomes', 'operational', 'financial', 'controls'],
  properties: {
    kind: { const: 'wording' },
    note: text,
    /** Words that leave open who, what or when. */
    vague: terms,
    /** Words that a SOC report, which is an attestation, never earns anybody. */
    attestation: terms,
    /** Words that promise more than reasonable assurance. */
    absolute: terms,
    /** Words that name an outcome which an auditor can test. */
    outcomes: lines,
    /** Words of aims that are purely operational. */
    operational: lines,
    /** Words that tie an aim to the financial reporting of user entities. */
    financial: lines,
    controls: controlWordingSchema,
  },
} as const satisfies JSONSchema;

export interface Wording extends FromSchema<typeof wordingSchema> {}
export type Term = Wording['vague'][number];
