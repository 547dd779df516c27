import { clearWord } from '../../../model/workbook/base.js';
import { editableSheets, saidChoices } from '../../../model/workbook/columns.js';
import type { Assessment, AssessedQuestion } from '../../../schema/assessment.js';
import type { WordList } from '../sheet.js';

/** The name of the list behind an editable column of choices. */
export const editListName = (field: string): string => `List_${field}`;
const saidList = 'List_said';
const yesNoList = 'List_yes_no';

/** The name of the list of one question: names of lists take letters, digits, dots and underscores. */
const questionListName = (id: string): string => `Options_${id.replace(/[^A-Za-z0-9]/g, '_')}`;

/** The drop-down of a question's answer; nothing where it is typed. */
export const answerList = ({ id, kind }: AssessedQuestion): string | undefined => {
  if (kind === 'said') return saidList;
  if (kind === 'yes-no') return yesNoList;
  return kind === 'one' ? questionListName(id) : undefined;
};

/** Every list of words that a drop-down offers. */
export const wordLists = ({ questionnaire }: Assessment): WordList[] => [
  ...editableSheets.flatMap(({ columns }) =>
    columns.flatMap(({ field, choices }) =>
      choices ? [{ name: editListName(field), words: [...choices.map(({ label }) => label), clearWord] }] : [],
    ),
  ),
  { name: saidList, words: saidChoices.map(({ label }) => label) },
  { name: yesNoList, words: ['yes', 'no'] },
  ...questionnaire.flatMap(({ id, kind, choices }) =>
    kind === 'one' && choices.length > 0
      ? [{ name: questionListName(id), words: choices.map(({ label }) => label) }]
      : [],
  ),
];
