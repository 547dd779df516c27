import type { Knowledge } from '../../../model/catalog.js';
import type { PlainDate } from '../../../model/plain-date.js';
import type { Workspace } from '../../../model/workspace.js';

/** One thing that a change writes. The same edits are made in memory to evaluate it and in the files to apply it. */
export type Edit =
  /** A value of soc-gap.yaml; undefined takes it away. */
  | { readonly kind: 'engagement'; readonly path: readonly (string | number)[]; readonly value: unknown }
  /** Keys of an item of a register, merged into the one of the same id or added; undefined takes a key away. */
  | {
      readonly kind: 'item';
      readonly list: 'controls' | 'systems' | 'vendors' | 'changes';
      readonly item: Readonly<Record<string, unknown>> & { readonly id: string };
    }
  /** A requirement left out of its catalog by tailoring, or taken back. */
  | { readonly kind: 'leave-out'; readonly catalog: string; readonly id: string; readonly reason: string }
  | { readonly kind: 'take-back'; readonly catalog: string; readonly id: string };

/** A change as it was understood in this workspace. */
export interface Planned {
  /** In a sentence. */
  readonly says: string;
  readonly edits: readonly Edit[];
  /** What it takes for granted. */
  readonly assumptions?: readonly string[];
}

/** What planning a change looks at: the workspace as the changes before it left it. */
export interface PlanContext {
  readonly workspace: Workspace;
  /** Shipped and own catalogs, tailored. */
  readonly knowledge: Knowledge;
  readonly asOf: PlainDate;
  /** Why something is left out; the description has to say it (DC 200, DC8). Null where nobody has given one yet. */
  readonly reason: string | null;
}

/** Stands in memory where no reason is given. It is never written. */
export const noReason = 'Left out for this what-if; no reason is given yet.';
