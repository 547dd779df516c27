import type { FromSchema } from 'json-schema-to-ts';
import type { severity } from '../schema/common.js';

export type Severity = FromSchema<typeof severity>;

/** Worst first: the order of every register. */
export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** The one severity table, printed by `explain`. No official scale exists: this one is ours. */
export const severityMeaning: Readonly<Record<Severity, string>> = {
  critical: 'no control for a requirement, neither ours nor one that a third party shows to work',
  high: 'a design gap with no compensating control, a key control without evidence, or what holds back the only controls of a requirement',
  medium: 'partial design, or evidence missing for part of the period',
  low: 'documentation, or a point not covered while the requirement is otherwise met',
};

export const isAtLeastAsSevere = (a: Severity, b: Severity): boolean => severities.indexOf(a) <= severities.indexOf(b);
