import { parseChange } from '../../../src/engine/what-if/parse-change';
import { assessNow, whatIf } from '../../../src/engine/what-if/what-if';
import type { WhatIfInput } from '../../../src/engine/what-if/what-if';
import { isSocGapError } from '../../../src/model/problem';
import type { Knowledge } from '../../../src/model/catalog';
import type { Advice } from '../../../src/schema/advice';
import type { WhatIf } from '../../../src/schema/what-if';
import { aCatalog, aPack, aRequirement, aWorkspace, someKnowledge } from '../a-workspace';

/** Two SOC 1 packs, of which one is chosen as a rule, and criteria of two categories. */
export const twoReports: Knowledge = someKnowledge(
  aPack(aRequirement('O1', { assertions: ['accuracy'] }), aRequirement('O2', { demand: 3 })),
  { ...aPack(aRequirement('X1')), id: 'extra' },
  aCatalog({ requirements: [aRequirement('R1'), aRequirement('P1', { category: 'privacy', demand: 3 })] }),
);

export const advice: Advice = {
  kind: 'advice',
  edition: '1',
  basis: 'Ours.',
  packs: ['pack', 'extra'],
  signals: [
    {
      id: 'privacy-promised',
      when: { all: [{ fact: 'scope.privacyCommitments', is: true }] },
      speaks: 'for',
      of: 'privacy',
      says: 'Privacy is promised.',
      decisive: true,
    },
    {
      id: 'extra-run',
      when: { all: [{ fact: 'scope.movesMoney', is: true }] },
      speaks: 'for',
      of: 'extra',
      says: 'The extra process is run.',
    },
  ],
};

export const anInput = (
  parts: Parameters<typeof aWorkspace>[0] = {},
  changes: Partial<WhatIfInput> = {},
): WhatIfInput => ({
  shipped: twoReports,
  workspace: aWorkspace(parts),
  asOf: '2026-07-15',
  advice,
  reason: null,
  ...changes,
});

/** What comes of phrases in a workspace. */
export const tried = (phrases: readonly string[], input: WhatIfInput): WhatIf =>
  whatIf(phrases.map(parseChange), input, assessNow(input));

/** Why phrases are refused. */
export const refused = (phrases: readonly string[], input: WhatIfInput): string => {
  try {
    tried(phrases, input);
  } catch (error) {
    if (isSocGapError(error)) return error.problems.map(({ message, hint }) => `${message} / ${hint ?? ''}`).join('\n');
    throw error;
  }
  return 'taken';
};
