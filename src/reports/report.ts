import type { Brand } from '../model/brand.js';
import type { Assessment } from '../schema/assessment.js';
import type { RuleOf } from './explain/explanation.js';

export type Content = string | Uint8Array;

/** How much of the report Word gets: what a reader goes through, or every register too. */
export type Edition = 'short' | 'full';

/** One file of a format that gives several. */
export interface ReportFile {
  /** With its extension, without a folder. */
  readonly name: string;
  readonly content: Content;
}

/** What an assessment doesn't say of itself and some formats can use. Each may be missing. */
export interface RenderOptions {
  /**
   * Where the workspace stands in its repository, e.g. `clients/brightwater`: code hosts read paths from there. Empty: the
   * workspace is the repository.
   */
  readonly base?: string;
  /** A firm's own Word document, whose styles docx takes. */
  readonly template?: Uint8Array;
  /** For docx; `short` where nothing is said. */
  readonly edition?: Edition;
  /** The firm that hands the report over: its name, logo, color and texts, beside what soc-gap says. */
  readonly brand?: Brand;
  /** The rule behind a check. */
  readonly ruleOf?: RuleOf;
}

/** Renders an assessment. Same assessment and options, same bytes: no clock, no locale, no sorting anew, no judging. */
export type Render = (assessment: Assessment, options?: RenderOptions) => Content | readonly ReportFile[];

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
  /** Written where nobody asks for a format. */
  readonly usual?: true;
  /** Renders several files, which stand in a folder of the format's name. */
  readonly several?: true;
  /** A program reads it from standard output: it goes there unless `--output` names a file. */
  readonly printed?: true;
  /** The environment variable that names a file to append it to; where it is set, that file takes the place of a new one. */
  readonly appendTo?: string;
  readonly load: () => Promise<Render>;
}
