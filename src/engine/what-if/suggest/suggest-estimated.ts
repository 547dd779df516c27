import type { Knowledge } from '../../../model/catalog.js';
import type { Outcome } from '../../judge.js';
import type { Suggestion } from '../../../schema/what-if-suggestions.js';
import { speaksOf } from '../speaks.js';
import type { WhatIfInput } from '../what-if.js';
import type { Candidate } from './candidates.js';
import type { Estimate } from './estimate.js';
import { standingOf, standingText } from './worth.js';

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

/** A candidate with the figures that the one assessment gives it. */
export const estimated = (
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
