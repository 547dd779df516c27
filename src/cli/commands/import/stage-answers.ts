import type { CellChange } from '../../../importers/xlsx/merge-workbook.js';
import type { WorkspaceEditor } from '../../../io/edit/edit-workspace.js';
import { applyWrites } from '../../../questionnaire/apply-writes.js';
import { readCellForm, readItems } from '../../../questionnaire/cell-form.js';
import type { Draft, Write } from '../../../questionnaire/draft.js';
import { itemsOf, newItemId, planAnswer, planItem } from '../../../questionnaire/plan-writes.js';
import type { Question } from '../../../schema/questions.js';
import { stageWrite } from '../../interview/record-writes.js';

const planItems = (question: Question, typed: string, draft: Draft): readonly Write[] => {
  const read = readItems(question, typed);
  if ('problem' in read) return [];
  const [name] = question.fields ?? [];
  if (!name) return [];
  let now = draft;
  const writes: Write[] = [];
  for (const item of read.value) {
    const title = String(item[name.name]);
    const there = itemsOf(question, now).find((other) => other[name.name] === item[name.name]);
    const id = there ? String(there.id) : newItemId(question, title, now);
    const planned = planItem(question, { id, ...item }, undefined, now);
    writes.push(...planned);
    now = applyWrites(now, planned);
  }
  return writes;
};

const planOne = (question: Question, typed: string, draft: Draft): readonly Write[] => {
  if (question.kind === 'items') return planItems(question, typed, draft);
  const read = readCellForm(question, typed);
  return 'problem' in read ? [] : planAnswer(question, read.value, draft);
};

/** Notes the answers about the scope as the interview would write them; returns the workspace as it is then. */
export const stageScope = (
  editor: WorkspaceEditor,
  changes: readonly CellChange[],
  questions: ReadonlyMap<string, Question>,
  draft: Draft,
): void => {
  let now = draft;
  for (const { key, value } of changes) {
    const question = questions.get(key);
    if (!question || value === undefined) continue;
    for (const write of planOne(question, value, now)) {
      stageWrite(editor, write, now);
      now = applyWrites(now, [write]);
    }
  }
};
