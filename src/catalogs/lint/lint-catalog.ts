import type { Catalog } from '../../model/catalog.js';
import { coveredObjectives } from './covered-objectives.js';
import { duplicateWording } from './duplicate-wording.js';
import { effortRange } from './effort-range.js';
import { knownReferences } from './known-references.js';
import { knownStructure } from './known-structure.js';
import { objectiveAreas } from './objective-areas.js';
import { objectiveWording } from './objective-wording.js';
import { possibleConditions } from './possible-conditions.js';
import { reportFields } from './report-fields.js';
import type { LintContext, LintRule, Remark } from './rule.js';
import { trailingZeros } from './trailing-zeros.js';
import { uniqueIds } from './unique-ids.js';
import { vagueWording } from './vague-wording.js';

/** Every rule, in the order in which its remarks are told. */
export const lintRules: readonly LintRule[] = [
  uniqueIds,
  knownStructure,
  reportFields,
  knownReferences,
  trailingZeros,
  possibleConditions,
  effortRange,
  objectiveWording,
  objectiveAreas,
  coveredObjectives,
  vagueWording,
  duplicateWording,
];

/** All that the rules have to say of a catalog that satisfies its schema. */
export const lintCatalog = (catalog: Catalog, context: LintContext): Remark[] =>
  lintRules.flatMap((rule) => rule.run(catalog, context));
