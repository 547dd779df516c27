import type { Assessment } from '../../schema/assessment.js';
import type { Markdown } from './inline.js';

/** A numbered chapter of the report. */
export interface Section {
  readonly title: string;
  readonly blocks: (assessment: Assessment) => readonly Markdown[];
}
