import type { Catalog } from '../../model/catalog.js';
import type { CatalogStructure } from '../../schema/catalog-structure.js';
import type { Questions } from '../../schema/questions.js';
import type { RelatedIds } from '../../schema/related-ids.js';
import type { Wording } from '../../schema/wording.js';

/** Where in a catalog: positions in its lists, then the keys of the field. */
export interface At {
  readonly requirement?: number;
  readonly point?: number;
  readonly field: readonly (string | number)[];
}

/** One thing that a rule has to say. An error makes the catalog unusable or wrong; a remark asks somebody to look. */
export interface Remark {
  readonly level: 'error' | 'remark';
  /** Permanent, e.g. `unknown-group`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Of the point, requirement or catalog that it is about. */
  readonly id: string;
  readonly at: At;
}

/** What a catalog is held against. */
export interface LintContext {
  readonly structure: CatalogStructure;
  readonly related: RelatedIds;
  readonly wording: Wording;
  /** The catalogs that stand beside this one: no id may be in two of them. */
  readonly beside: readonly Catalog[];
  /** The scoping questions, where catalogs' conditions are to be held against what is asked. */
  readonly questions?: Questions;
}

/** To add a rule: a file here and a line in the registry (lint-catalog.ts). */
export interface LintRule {
  readonly id: string;
  /** The rule in a sentence. */
  readonly says: string;
  readonly run: (catalog: Catalog, context: LintContext) => readonly Remark[];
}
