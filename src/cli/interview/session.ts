import type { Prompter } from '../../io/prompts/prompter.js';
import type { Mode } from '../../questionnaire/assessment-questions.js';
import type { Draft, Write } from '../../questionnaire/draft.js';
import type { Advice } from '../../schema/advice.js';
import type { Questions } from '../../schema/questions.js';

/** How asking one question ended. */
export type Outcome = 'done' | 'back' | 'stop';

/** One interview: who is asked, what is known, where it is kept. */
export interface Session {
  readonly prompter: Prompter;
  readonly questions: Questions;
  readonly advice: Advice;
  readonly mode: Mode;
  /** Also ask what was left for later in an earlier interview. */
  readonly revisit: boolean;
  /** The plain date that answers carry. */
  readonly today: string;
  /** What the workspace says by now. */
  readonly draft: () => Draft;
  /** Saves changes; what was answered is on disk when it resolves. */
  readonly record: (writes: readonly Write[]) => Promise<void>;
  readonly tally: Tally;
}

/** What happened in this interview. */
export interface Tally {
  /** Questions answered, scoping and assessment. */
  readonly answered: Set<string>;
  /** Left for later in this interview. */
  readonly skipped: Set<string>;
  /** Controls made in this interview, by the requirement or point that led to them. */
  readonly created: Map<string, string>;
  /** Existing controls mapped in this interview, by the requirement or point. */
  readonly mapped: Map<string, string>;
}

export const newTally = (): Tally => ({
  answered: new Set(),
  skipped: new Set(),
  created: new Map(),
  mapped: new Map(),
});
