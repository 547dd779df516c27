import { compareBy } from '../../../model/order.js';
import type { Knowledge } from '../../../model/catalog.js';
import type { Workspace } from '../../../model/workspace.js';
import type { Outcome } from '../../judge.js';
import type { BySeverity, Suggestion, Suggestions, WhatIf } from '../../../schema/what-if.js';
import { planChange } from '../edits/plan-change.js';
import { speaksOf } from '../speaks.js';
import { totalsOf } from '../totals.js';
import { whatIf } from '../what-if.js';
import type { WhatIfInput } from '../what-if.js';
import { joinKnowledge } from '../../../catalogs/join-knowledge.js';
import { candidatesOf } from './candidates.js';
import type { Candidate } from './candidates.js';
import { estimator } from './estimate.js';
import type { Estimate } from './estimate.js';
import { uncounted } from './uncounted.js';

/** How many changes are evaluated as a whole where nobody says otherwise: twelve, and down to three in a large workspace, a type 1 first among them. */
export const usualEvaluations = ({ controls, evidence }: Workspace): number =>
  Math.max(3, Math.min(12, Math.floor(30_000 / (controls.length + evidence.length / 10 + 1))));

const standings = ['free', 'weighed', 'decisive'] as const;

const standingOf = (losses: Suggestion['losses']): Suggestion['standing'] =>
  losses.some(({ decisive }) => decisive) ? 'decisive' : losses.length > 0 ? 'weighed' : 'free';

const standingText: Readonly<Record<Suggestion['standing'], string>> = {
  free: 'Nothing on record speaks against it.',
  weighed: 'Something on record speaks against it: weigh it first.',
  decisive: 'What speaks against it outweighs the saving. It is listed so that its price is known.',
};

const days = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2;

const countOf = ({ critical, high, medium, low }: BySeverity): number => critical + high + medium + low;

const savesNothing = ({ saves, starts }: Suggestion): boolean =>
  saves.requirements + countOf(saves.findings) + saves.evidence + saves.requests === 0 &&
  days(saves.effort) === 0 &&
  starts.every(({ before, after }) => before === after);

/** What nothing on record speaks against comes first, then by person-days saved, then by findings and evidence. */
const byWorth = compareBy<Suggestion>(
  ({ standing }) => standings.indexOf(standing),
  ({ saves }) => -days(saves.effort),
  ({ saves }) => -countOf(saves.findings),
  ({ saves }) => -saves.evidence,
  ({ saves }) => -saves.requests,
  ({ phrase }) => phrase,
);

const whyOf = (standing: Suggestion['standing'], { bare }: Estimate): string =>
  `${standingText[standing]}${bare.length > 0 ? ` ${bare.length} ${bare.length === 1 ? 'requirement' : 'requirements'} would be left without any control.` : ''}`;

/** Losses that can be read from the one assessment: what would leave, and what would stand bare. */
const estimatedLosses = (estimate: Estimate, { change }: Candidate, before: Outcome): Suggestion['losses'] => {
  const gone = new Set(estimate.requirements);
  const asked = before.requirements.filter(({ id, demand }) => gone.has(id) && demand === 3).map(({ id }) => id);
  const commitments = before.commitments.filter(({ category }) => change.kind === 'category' && category === change.id);
  return [
    ...commitments.map(({ id, text }) => ({
      kind: 'commitment' as const,
      says: `The commitment ${id} would be judged by no criterion any more: ${text}`,
      decisive: false,
    })),
    ...(asked.length > 0
      ? [
          {
            kind: 'demand' as const,
            says: `Reviews of customers nearly always ask about ${asked.join(', ')}.`,
            decisive: false,
          },
        ]
      : []),
    ...(estimate.bare.length > 0
      ? [
          {
            kind: 'coverage' as const,
            says: `Without any control, though still in scope: ${estimate.bare.join(', ')}.`,
            decisive: true,
          },
        ]
      : []),
  ];
};

const estimated = (
  candidate: Candidate,
  estimate: Estimate,
  says: string,
  input: WhatIfInput & { readonly knowledge: Knowledge },
  before: Outcome,
): Suggestion => {
  const { knowledge } = input;
  const speaks = speaksOf(candidate.change, input.workspace, knowledge, input.advice);
  const losses = [...speaks.losses, ...estimatedLosses(estimate, candidate, before)];
  const standing = standingOf(losses);
  return {
    phrase: candidate.change.phrase,
    says,
    about: candidate.about,
    standing,
    evaluated: false,
    saves: estimate.saves,
    brings: null,
    starts: [],
    losses,
    supports: [...speaks.supports],
    why: whyOf(standing, estimate),
  };
};

const noFindings: BySeverity = { critical: 0, high: 0, medium: 0, low: 0 };

const countMoves = (findings: WhatIf['findings'], move: 'gone' | 'new'): BySeverity =>
  findings
    .filter((item) => item.move === move)
    .reduce<BySeverity>((counts, { from, to }) => {
      const severity = from ?? to;
      return severity === null ? counts : { ...counts, [severity]: counts[severity] + 1 };
    }, noFindings);

const less = (before: number, after: number): number => Math.max(0, before - after);

const exact = (suggestion: Suggestion, result: WhatIf): Suggestion => {
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

/**
 * Tries the single changes by themselves and ranks them by what they save. One assessment gives the estimates of all; those that promise
 * most and are not out of the question, and a type 1 first, are then evaluated as a whole and ranked again by their exact figures.
 */
export const suggestChanges = (input: WhatIfInput, before: Outcome, evaluations: number): Suggestions => {
  const { workspace, shipped, asOf, reason } = input;
  const knowledge = joinKnowledge(shipped, workspace);
  const estimate = estimator(before, workspace);
  const candidates = candidatesOf(before, workspace);
  const changeOf = new Map(candidates.map(({ change }) => [change.phrase, change]));
  const rough = candidates
    .map((candidate) => {
      const { says } = planChange(candidate.change, { workspace, knowledge, asOf, reason });
      return estimated(candidate, estimate(candidate.change), says, { ...input, knowledge }, before);
    })
    .sort(byWorth);
  const types = rough.filter(({ about }) => about === 'type');
  const promising = rough
    .filter((item) => item.about !== 'type' && item.standing !== 'decisive' && !savesNothing(item))
    .sort(compareBy(({ saves }) => -days(saves.effort)))
    .slice(0, Math.max(0, evaluations - types.length));
  // What a type 1 saves hangs on every standing, so there is no estimate to show instead.
  const chosen = new Set([...promising, ...types]);
  const all = rough.map((item) => {
    const change = chosen.has(item) ? changeOf.get(item.phrase) : undefined;
    return change ? exact(item, whatIf([change], input, before)) : item;
  });
  const useful = all.filter((item) => !savesNothing(item));
  const { untried, ...besides } = uncounted(input, before, evaluations);
  return {
    schema: 'soc-gap/what-if-suggestions/v1',
    asOf: before.asOf,
    attestation: before.attestation,
    method:
      'Each change was tried by itself. The figures of most are read from one assessment: what falls away with it at least, not what it brings. Those marked as evaluated were assessed anew as a whole. What is not assessed has no effort yet. First comes what nothing on record speaks against, then what saves most person-days.',
    before: totalsOf(before),
    tried: all.length,
    idle: all.filter(savesNothing).map(({ phrase }) => phrase),
    suggestions: useful.sort(byWorth),
    ...besides,
    untried: [
      'Security: the common criteria belong to every SOC 2 report (TSP 100).',
      'Single criteria of SOC 2: those of a category apply as a whole.',
      'Carve-out and inclusive: what the inclusive method costs is not estimated, so no saving can be named.',
      ...untried,
    ],
  };
};
