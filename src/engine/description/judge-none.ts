import type { Facts, ReportScope } from '../../model/facts.js';
import { addDays } from '../../model/plain-date.js';
import type { DescriptionItem } from '../../schema/description-criteria.js';
import type { DescriptionEntry } from '../../schema/registers.js';
import type { Judged } from './material.js';
import { nothing, placeOf, short } from './material.js';

/**
 * Management's statement that there is none. About events it speaks for the days up to its own: once the period is over it has to be
 * made after the end, and while the period runs it holds for some weeks (`statementDays` of the catalog).
 */
export const judgeNone = (
  item: DescriptionItem,
  entry: DescriptionEntry | undefined,
  index: number,
  { workspace, asOf, knowledge }: Facts,
  scope: ReportScope,
): Judged => {
  const { none, by = '', on = '' } = entry ?? {};
  if (none !== true) return nothing;
  if (item.mayBeNone !== true) {
    const says = `\`none\` stands in description.yaml, and every description has to tell this.`;
    return { ...nothing, short: [short('no-none', says)] };
  }
  if (on > asOf) {
    return { ...nothing, short: [short('future', `The statement is dated ${on}, after this assessment.`, { on })] };
  }
  const end = (scope.type === 2 ? scope.period?.to : undefined) ?? scope.date;
  const until = asOf > end ? end : addDays(asOf, -knowledge.description.statementDays);
  const outlived =
    item.events && on < until
      ? [short('outlived', `The statement is of ${on} and says nothing of the days after it.`, { on })]
      : [];
  const what = `statement of ${by} on ${on} that there is none`;
  return { found: [{ what, ...placeOf(workspace, 'description', index) }], short: outlived, isThere: true };
};
