import { joinKnowledge } from '../../catalogs/join-knowledge.js';
import type { Knowledge } from '../../model/catalog.js';
import { unique } from '../../model/order.js';
import { remembered } from '../../model/remembered.js';
import { sharedReaders } from '../../model/wording/shared-readers.js';
import type { Workspace } from '../../model/workspace.js';
import type { Advice } from '../../schema/advice.js';
import type { Loss, ToldChange, WhatIf } from '../../schema/what-if.js';
import { judge } from '../judge.js';
import type { JudgeInput, Outcome } from '../judge.js';
import type { Assumed } from '../assumed.js';
import { assumeFixed } from './assume-fixed.js';
import type { Change } from './change.js';
import { compare } from './compare.js';
import { applyEdits } from './edits/apply-edits.js';
import type { Edit } from './edits/edit.js';
import { planChange } from './edits/plan-change.js';
import { lossesBetween } from './losses.js';
import { speaksOf } from './speaks.js';
import { tellWrites } from './tell-writes.js';
import { compareReports, totalsOf } from './totals.js';

export interface WhatIfInput extends Pick<JudgeInput, 'asOf' | 'workspace'> {
  /** What ships, before the workspace's own catalogs and tailorings; it holds the packs that changes may bring. */
  readonly shipped: Knowledge;
  readonly advice: Advice;
  /** Why something is left out. Null: not said yet. */
  readonly reason: string | null;
}

export interface PlannedChanges {
  readonly workspace: Workspace;
  readonly edits: readonly Edit[];
  readonly told: readonly ToldChange[];
  readonly assumptions: readonly string[];
  readonly losses: readonly Loss[];
  readonly supports: readonly string[];
}

/** Plans changes one after the other, each on the workspace as the one before leaves it. Throws exit 2 for the first that does not fit. */
export const planChanges = (changes: readonly Change[], input: WhatIfInput): PlannedChanges => {
  const { shipped, asOf, reason, advice } = input;
  let { workspace } = input;
  const edits: Edit[] = [];
  const told: ToldChange[] = [];
  const [assumptions, losses, supports]: [string[], Loss[], string[]] = [[], [], []];
  for (const change of changes) {
    const knowledge = joinKnowledge(shipped, workspace);
    const planned = planChange(change, { workspace, knowledge, asOf, reason });
    const speaks = speaksOf(change, workspace, knowledge, advice);
    told.push({ phrase: change.phrase, says: planned.says, writes: tellWrites(planned.edits, workspace) });
    edits.push(...planned.edits);
    assumptions.push(...(planned.assumptions ?? []));
    losses.push(...speaks.losses);
    supports.push(...speaks.supports);
    workspace = applyEdits(workspace, planned.edits);
  }
  return { workspace, edits, told, assumptions, losses, supports };
};

const isFix = (change: Change): change is Extract<Change, { readonly kind: 'fix' }> => change.kind === 'fix';

const byText = (losses: readonly Loss[]): Loss[] => [...new Map(losses.map((item) => [item.says, item])).values()];

const readersOf = remembered(sharedReaders);

/** What is concluded of a workspace as it is. Texts of controls that were read for another variant of it are not read again. */
export const assessNow = ({ shipped, workspace, asOf }: WhatIfInput, assumed?: Assumed): Outcome => {
  const knowledge = joinKnowledge(shipped, workspace);
  return judge({ knowledge, workspace, asOf, assumed, read: readersOf(knowledge.wording)(workspace) }).outcome;
};

/**
 * What would be different if a workspace were changed. Nothing is written: the changed workspace is made in memory by the same edits
 * that `--apply` makes in the files, and assessed as a whole. `before` is its assessment as it is.
 */
export const whatIf = (changes: readonly Change[], input: WhatIfInput, before: Outcome): WhatIf => {
  const planned = planChanges(changes, input);
  const changed = { ...input, workspace: planned.workspace };
  const [fixes, plain] = [changes.filter(isFix), changes.filter((change) => !isFix(change))];
  const unfixed = plain.length > 0 ? assessNow(changed) : before;
  const fixed = fixes.length > 0 ? assumeFixed(fixes, unfixed, before) : undefined;
  const after = fixed ? assessNow(changed, fixed.assumed) : unfixed;
  return {
    schema: 'soc-gap/what-if/v1',
    asOf: before.asOf,
    attestation: before.attestation,
    changes: [...planned.told],
    assumptions: [...planned.assumptions, ...(fixed?.assumptions ?? [])],
    reports: compareReports(before, after),
    before: totalsOf(before),
    after: totalsOf(after),
    losses: byText([...planned.losses, ...lossesBetween(before, after, input.workspace)]),
    supports: unique(planned.supports),
    ...compare(before, after, fixed?.assumed),
  };
};
