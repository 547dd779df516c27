import type { BySeverity, WhatIf } from '../../../schema/what-if.js';
import type { Suggestion } from '../../../schema/what-if-suggestions.js';
import { standingOf, standingText } from './worth.js';

const noFindings: BySeverity = { critical: 0, high: 0, medium: 0, low: 0 };

const countMoves = (findings: WhatIf['findings'], move: 'gone' | 'new'): BySeverity =>
  findings
    .filter((item) => item.move === move)
    .reduce<BySeverity>((counts, { from, to }) => {
      const severity = from ?? to;
      return severity === null ? counts : { ...counts, [severity]: counts[severity] + 1 };
    }, noFindings);

const less = (before: number, after: number): number => Math.max(0, before - after);

/** A suggestion with the figures of an evaluation as a whole. */
export const exact = (suggestion: Suggestion, result: WhatIf): Suggestion => {
  const { before, after, losses, supports } = result;
  const net = (end: 'low' | 'high'): number => Math.round((before.effort[end] - after.effort[end]) * 100) / 100;
  const standing = standingOf(losses);
  return {
    ...suggestion,
    standing,
    evaluated: true,
    saves: {
      requirements: result.requirements.filter(({ move }) => move === 'left').length,
      findings: countMoves(result.findings, 'gone'),
      effort: { low: net('low'), high: net('high') },
      evidence: less(before.evidence, after.evidence),
      requests: less(before.requests, after.requests),
    },
    brings: countMoves(result.findings, 'new'),
    starts: result.reports.map((item) => ({
      report: item.report,
      before: item.before?.start ?? null,
      after: item.after?.start ?? null,
    })),
    losses,
    supports,
    why: `${net('low') + net('high') < 0 ? 'It brings more work than it saves. ' : ''}${standingText[standing]}`,
  };
};
