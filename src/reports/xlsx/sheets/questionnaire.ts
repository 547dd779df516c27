import { questionSheet } from '../../../model/workbook/columns.js';
import type { Assessment, AssessedQuestion } from '../../../schema/assessment.js';
import { cellsOf, type ColumnOf, type RowList, type Sheet } from '../sheet.js';
import { editableColumns } from './editable.js';
import { answerList } from './lists.js';

const aboutLabel: Readonly<Record<AssessedQuestion['about'], string>> = {
  scope: 'scope',
  requirement: 'requirement',
  point: 'point',
};

const valueOf = (question: AssessedQuestion, field: string): string | null => {
  if (field === 'answer') return question.answer;
  if (field === 'reason') return question.reason;
  return field === 'by' ? question.by : question.on;
};

/** How to fill the answer in. */
const howText = ({ kind, choices }: AssessedQuestion): string => {
  if (kind === 'said') return 'Choose. Partly and not applicable need a reason.';
  if (kind === 'many') return `One or more, with ; between: ${choices.map(({ label }) => label).join('; ')}`;
  if (kind === 'texts') return 'Texts, with ; between them';
  if (kind === 'items') return 'One on a line (Alt+Enter), its details with | between';
  if (kind === 'period') return 'Two days: 2026-01-01 to 2026-09-30';
  if (kind === 'date') return 'A day: 2026-12-31';
  if (kind === 'number') return 'A whole number';
  return kind === 'text' ? 'Text' : 'Choose';
};

/** Every question with its answer: scope, requirements, points. */
export const questionnaireSheet = ({ questionnaire }: Assessment): Sheet => {
  const columns: readonly ColumnOf<AssessedQuestion>[] = [
    { header: questionSheet.key, width: 18, of: ({ id }) => id },
    { header: 'Question', width: 50, of: ({ question }) => question },
    ...editableColumns<AssessedQuestion>(questionSheet.columns, { answer: 26, reason: 34, by: 18, on: 12 }, valueOf),
    { header: 'How to answer', width: 32, of: howText },
    { header: 'About', width: 12, of: ({ about }) => aboutLabel[about] },
    { header: 'Part', width: 24, of: ({ section }) => section },
    { header: 'Help', width: 100, of: ({ help }) => help },
  ];
  const answers = columns.findIndex(({ header }) => header === 'Answer');
  const rowLists = questionnaire.flatMap((question, row): RowList[] => {
    const list = answerList(question);
    return list === undefined ? [] : [{ row, column: answers, list }];
  });
  return {
    name: questionSheet.sheet,
    columns,
    rows: cellsOf(questionnaire, columns),
    frozen: 2,
    tab: 'fill',
    rowLists,
  };
};
