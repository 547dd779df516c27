import type { Control } from '../../../schema/registers.js';
import type { Loss } from '../../../schema/what-if.js';

/** What on record speaks against a change and for it. */
export interface Speaks {
  readonly losses: readonly Loss[];
  readonly supports: readonly string[];
}

export const nothing: Speaks = { losses: [], supports: [] };

export const both = (...all: readonly Speaks[]): Speaks => ({
  losses: all.flatMap(({ losses }) => losses),
  supports: all.flatMap(({ supports }) => supports),
});

/** The first of a list and how many more there are. */
export const some = (words: readonly string[], most = 6): string =>
  words.length <= most ? words.join(', ') : `${words.slice(0, most).join(', ')} and ${words.length - most} more`;

/** A loss where there is something to lose. */
export const lossOf = (
  kind: Loss['kind'],
  lost: readonly string[],
  says: (list: string, isOne: boolean) => string,
  decisive = false,
): Loss[] => (lost.length === 0 ? [] : [{ kind, says: says(some(lost), lost.length === 1), decisive }]);

/** What people do by hand with a system does not fail with it. */
export const isAutomated = ({ nature }: Control): boolean => nature === 'automated' || nature === 'it-dependent';
