import { readCell, type ReadCell } from '../../../importers/xlsx/read-cell.js';
import { saidChoices } from '../../../model/workbook/columns.js';
import { cellForm, readCellForm, readItems } from '../../../questionnaire/cell-form.js';
import type { AssessedQuestion } from '../../../schema/assessment.js';
import type { Question } from '../../../schema/questions.js';

/** Reads the answer to a question as its kind asks for. The value stays the text; it is read again when it is written. */
export const readAnswerCell =
  (asked: ReadonlyMap<string, AssessedQuestion>, questions: ReadonlyMap<string, Question>) =>
  (key: string, text: string): ReadCell => {
    const about = asked.get(key)?.about;
    // Nothing can be said of a question that is not asked any more; the row is told as gone.
    if (about === undefined) return { text, value: text };
    if (about !== 'scope') {
      return readCell({ header: 'Answer', field: 'answer', kind: 'choice', choices: saidChoices }, text);
    }
    const question = questions.get(key);
    if (!question) return { text, value: text };
    const read = question.kind === 'items' ? readItems(question, text) : readCellForm(question, text);
    return 'problem' in read ? read : { text: cellForm(question, read.value) ?? '', value: text };
  };
