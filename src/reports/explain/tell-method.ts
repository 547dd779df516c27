import { rungMeaning, rungs } from '../../model/rung.js';
import { severities, severityMeaning } from '../../model/severity.js';
import { priorityRule, verdictRules } from '../view/rules.js';
import { indent } from './tell-standing.js';

/** The rules behind every verdict, and the ladder. */
export const tellLadder = (): string[] => [
  'How a verdict is reached',
  ...indent(verdictRules.map((rule) => `- ${rule}`)),
  'Rungs',
  ...indent(rungs.map((rung) => `${rung.padEnd(12)} ${rungMeaning[rung]}`)),
];

/** The severity table and the rule of the priority. */
export const tellSeverities = (): string[] => [
  'Severities',
  ...indent(severities.map((severity) => `${severity.padEnd(12)} ${severityMeaning[severity]}`)),
  'Priority',
  ...indent([priorityRule]),
];
