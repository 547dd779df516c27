import type { FromSchema } from 'json-schema-to-ts';
import { reportKind } from '../common.js';
import { count, object, string, strings } from './primitives.js';

/** What management's assertion about one requirement rests on (AT-C 105 and 205: a reasonable basis). */
export const assertionBasisSchema = object({
  id: string,
  group: string,
  /**
   * tested: a test by somebody other than the performers found no open deviation; monitored: a control that works watches over one on
   * it; contradicted: a test found a deviation that is open; performed: it leaves traces and only its performers looked; none: not even
   * that.
   */
  basis: { enum: ['tested', 'monitored', 'contradicted', 'performed', 'none', 'not-applicable'] },
  says: string,
  /** Ids of tests that speak for it, or against it. */
  tests: strings,
  /** Ids of controls that watch over controls on it. */
  monitors: strings,
});

export const reportAssertionSchema = object({
  report: reportKind,
  counts: object({
    total: count,
    tested: count,
    monitored: count,
    contradicted: count,
    performed: count,
    none: count,
    notApplicable: count,
  }),
  /** Controls that watch over controls in general, without saying over which. They stand for no single requirement. */
  general: strings,
  requirements: { type: 'array', items: assertionBasisSchema },
});

export interface AssertionBasis extends FromSchema<typeof assertionBasisSchema> {}
export interface ReportAssertion extends FromSchema<typeof reportAssertionSchema> {}
