import type { CellChange } from '../../../importers/xlsx/merge-workbook.js';
import type { WorkspaceEditor } from '../../../io/edit/edit-workspace.js';
import { controlSheet, gapSheet, questionSheet } from '../../../model/workbook/columns.js';
import type { Draft } from '../../../questionnaire/draft.js';
import type { AssessedQuestion } from '../../../schema/assessment.js';
import type { Question } from '../../../schema/questions.js';
import type { Evidence } from '../../../schema/registers.js';
import { stageScope } from './stage-answers.js';

export interface Staging {
  readonly editor: WorkspaceEditor;
  readonly draft: Draft;
  readonly asked: ReadonlyMap<string, AssessedQuestion>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly today: string;
}

/** The changes of each row, by its id. */
const byRow = (changes: readonly CellChange[]): ReadonlyMap<string, Record<string, string | undefined>> => {
  const rows = new Map<string, Record<string, string | undefined>>();
  for (const { key, field, value } of changes) {
    const row = rows.get(key) ?? {};
    rows.set(key, row);
    row[field] = value;
  }
  return rows;
};

/** Notes every change for one save. An answer that changes is dated today where nobody dates it. */
export const stageChanges = (
  changes: readonly CellChange[],
  evidence: readonly Evidence[],
  { editor, draft, asked, questions, today }: Staging,
): void => {
  const of = (sheet: string): CellChange[] => changes.filter((change) => change.sheet === sheet);
  for (const [finding, fields] of byRow(of(gapSheet.sheet))) {
    editor.upsert('responses', 'responses', 'finding', { finding, ...fields });
  }
  for (const [id, fields] of byRow(of(controlSheet.sheet)))
    editor.upsert('controls', 'controls', 'id', { id, ...fields });
  for (const item of evidence) editor.upsert('evidence', 'evidence', 'id', { ...item });
  const isScope = ({ key }: CellChange): boolean => asked.get(key)?.about === 'scope';
  const answers = of(questionSheet.sheet);
  for (const [id, fields] of byRow(answers.filter((change) => !isScope(change)))) {
    const dated = 'answer' in fields && !('on' in fields) ? { on: today } : {};
    editor.upsert('answers', 'answers', 'id', { id, ...fields, ...dated });
  }
  stageScope(
    editor,
    answers.filter((change) => isScope(change) && change.field === 'answer'),
    questions,
    draft,
  );
};
