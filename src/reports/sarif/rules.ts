import { severities } from '../../model/severity.js';
import type { Severity } from '../../model/severity.js';
import type { Finding } from '../../schema/assessment.js';
import type { RuleOf } from '../explain/explanation.js';
import { gapLabel } from '../view/labels.js';
import { longestDescription, message } from './message.js';

export type Level = 'error' | 'warning' | 'note';

export const levelOf: Readonly<Record<Severity, Level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** Within the bands in which code scanning shows each word: above 9.0 critical, from 7.0 high, from 4.0 medium, below low. */
export const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

/** `no-owner` is NoOwner: names of rules are identifiers in SARIF. */
const pascal = (id: string): string =>
  id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const worstOf = (findings: readonly Finding[]): Severity =>
  severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'low';

const ruleFor = (check: string, findings: readonly Finding[], ruleOf: RuleOf | undefined): object => {
  const rule = ruleOf?.(check);
  const says = rule?.rule ?? `Findings of the check ${check}.`;
  const worst = worstOf(findings);
  const gap = findings[0]?.gap;
  return {
    id: message(check, 200),
    name: pascal(check) || 'Check',
    shortDescription: { text: message(/^.*?[.](?= |$)/.exec(says)?.[0] ?? says, longestDescription) },
    fullDescription: { text: message(says, longestDescription) },
    help: {
      text: message(
        `${says}${rule ? ` Source: ${rule.source}` : ''} To see why a finding is one, run soc-gap explain with its id.`,
        longestDescription,
      ),
    },
    defaultConfiguration: { level: levelOf[worst] },
    // Code scanning reads this figure of rules alone, and of those tagged security: it is that of the gravest result here. The
    // level stands on each result.
    properties: {
      'security-severity': securitySeverity[worst],
      ...(gap ? { tags: ['security', 'soc-readiness', gapLabel[gap].replaceAll(' ', '-')] } : {}),
    },
  };
};

/** A rule for each check that found something, in the order of first appearance, and where each stands. */
export const rulesOf = (
  findings: readonly Finding[],
  ruleOf: RuleOf | undefined,
): { readonly rules: readonly object[]; readonly indexOf: ReadonlyMap<string, number> } => {
  const byCheck = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byCheck.get(finding.check);
    if (list) list.push(finding);
    else byCheck.set(finding.check, [finding]);
  }
  return {
    rules: [...byCheck].map(([check, list]) => ruleFor(check, list, ruleOf)),
    indexOf: new Map([...byCheck.keys()].map((check, index) => [check, index])),
  };
};
