import type { Assessment } from '../schema/assessment.js';

/** Renders an assessment. Same assessment, same bytes: no clock, no locale, no sorting anew, no judging. */
export type Render = (assessment: Assessment) => string | Uint8Array;

/** A format that an assessment can be rendered to. Its code is loaded when it is asked for and not before. */
export interface Report {
  /** As `--format` takes it. */
  readonly name: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Renders bytes, which do not belong on a terminal. */
  readonly binary: boolean;
  /** One line for `--help`. */
  readonly summary: string;
  readonly load: () => Promise<Render>;
}
