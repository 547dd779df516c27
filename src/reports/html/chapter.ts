import type { Assessment } from '../../schema/assessment.js';
import type { GapRow } from '../view/gap-register.js';
import type { Anchors } from './anchors.js';
import type { Piece } from './template.js';

/** What all chapters read: the assessment, and what is made of it once. */
export interface Source {
  readonly assessment: Assessment;
  /** Every finding, in the order of the register. */
  readonly gaps: readonly GapRow[];
  readonly anchors: Anchors;
  /** Categories and packs that each finding bears on. */
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
}

/** A chapter of the page. */
export interface Chapter {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  readonly content: (source: Source) => Piece;
}
