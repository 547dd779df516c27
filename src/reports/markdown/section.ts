import type { Assessment } from '../../schema/assessment.js';
import type { Markdown } from './inline.js';

/** A numbered chapter of the report. */
export interface Section {
  readonly title: string;
  readonly blocks: (assessment: Assessment) => readonly Markdown[];
  /** What an edition of sensible length keeps of it, and what of it is left out, in words. */
  readonly brief?: {
    readonly blocks: (assessment: Assessment) => readonly Markdown[];
    readonly without: string;
  };
}
