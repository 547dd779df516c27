import type { Ids } from '../package/style-ids.js';

export interface Entry {
  readonly title: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly anchor: string;
}

/** What drawing a part needs to know of the document around it. */
export interface Context {
  readonly ids: Ids;
  /** Behind the heads of tables: six hex digits. */
  readonly accent: string;
  /** The title stands in the middle of a page of its own. */
  readonly titlePage: boolean;
  /** Headings of level 2 begin on a new page. */
  readonly chaptersApart: boolean;
  /** Width between the margins, in twentieths of a point. */
  readonly width: number;
  /** The headings of the document in their order, and the anchor of each title. */
  readonly entries: readonly Entry[];
  readonly anchors: ReadonlyMap<string, string>;
  /** The anchor of the next heading. */
  readonly nextAnchor: () => string;
  /** The number of a new list that counts from 1. */
  readonly nextList: () => number;
}
