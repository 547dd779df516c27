import type { CellChange, CurrentCells, Merged } from '../../../importers/xlsx/merge-workbook.js';
import type { CellProblem } from '../../../importers/xlsx/read-rows.js';
import { questionSheet } from '../../../model/workbook/columns.js';
import type { AssessedQuestion } from '../../../schema/assessment.js';

/** Reasons need an answer that they are for, and questions about the scope take nothing but the answer. */
export const checkAnswers = (
  { changes }: Pick<Merged, 'changes'>,
  current: CurrentCells,
  asked: ReadonlyMap<string, AssessedQuestion>,
): { readonly problems: readonly CellProblem[]; readonly unused: ReadonlySet<CellChange> } => {
  const mine = changes.filter(({ sheet }) => sheet === questionSheet.sheet);
  const answered = new Set(mine.flatMap(({ field, key }) => (field === 'answer' ? [key] : [])));
  const rows = current.get(questionSheet.sheet);
  const isScope = ({ key }: CellChange): boolean => asked.get(key)?.about === 'scope';
  const others = mine.filter(({ field }) => field !== 'answer');
  return {
    unused: new Set(others.filter(isScope)),
    problems: others
      .filter((change) => !isScope(change) && !answered.has(change.key) && !rows?.get(change.key)?.get('answer'))
      .map(({ at, header, key }) => ({
        at,
        message: `${header} stands without an answer to ${key}`,
        hint: 'choose the answer too',
      })),
  };
};
