import { joinKnowledge } from '../../../catalogs/join-knowledge.js';
import { compareBy } from '../../../model/order.js';
import type { Workspace } from '../../../model/workspace.js';
import type { Outcome } from '../../judge.js';
import type { Suggestions } from '../../../schema/what-if-suggestions.js';
import { planChange } from '../edits/plan-change.js';
import { totalsOf } from '../totals.js';
import { whatIf } from '../what-if.js';
import type { WhatIfInput } from '../what-if.js';
import { candidatesOf } from './candidates.js';
import { estimator } from './estimate.js';
import { estimated } from './suggest-estimated.js';
import { exact } from './suggest-exact.js';
import { uncounted } from './uncounted.js';
import { byWorth, days, savesNothing } from './worth.js';

/** How many changes are evaluated as a whole where nobody says otherwise: twelve, and down to three in a large workspace, a type 1 first among them. */
export const usualEvaluations = ({ controls, evidence }: Workspace): number =>
  Math.max(3, Math.min(12, Math.floor(30_000 / (controls.length + evidence.length / 10 + 1))));

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
