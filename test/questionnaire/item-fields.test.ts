import { cellForm, readItems } from '../../src/questionnaire/cell-form.js';
import { emptyDraft } from '../../src/questionnaire/draft.js';
import { detailOf, fieldOf, withDetails } from '../../src/questionnaire/item-fields.js';
import { planItem } from '../../src/questionnaire/plan-writes.js';
import { questions } from './shipped.js';

const question = questions.questions.find(({ id }) => id === 'subservice-organizations');
if (question === undefined) throw new Error('there is no such question');

const host = {
  id: 'host',
  name: 'Northfell',
  subservice: true,
  method: 'carve-out',
  decision: { controlsNeeded: true, reasons: 'Nothing runs without it.', decided: '2026-03-05', by: 'Owen' },
};

test('a detail of a group is read there, and brings what the group says besides', () => {
  const field = { name: 'reasons', in: 'decision', with: { controlsNeeded: true } };
  expect(fieldOf(host, field)).toBe('Nothing runs without it.');
  expect(detailOf(field, 'So.')).toEqual({ decision: { controlsNeeded: true, reasons: 'So.' } });
  expect(detailOf({ name: 'name' }, 'Northfell')).toEqual({ name: 'Northfell' });
});

test('what a group says already stays where a detail is added', () => {
  expect(withDetails(host, { decision: { holdsData: true } }).decision).toEqual({ ...host.decision, holdsData: true });
  const draft = { ...emptyDraft, lists: { ...emptyDraft.lists, vendors: [host] } };
  const writes = planItem(question, { id: 'host', decision: { holdsData: true } }, undefined, draft);
  expect(writes).toContainEqual({
    to: 'list',
    register: 'vendors',
    list: 'vendors',
    item: { id: 'host', subservice: true, decision: { ...host.decision, holdsData: true } },
  });
});

test('the decision stands in the cell of a workbook and is read back', () => {
  const cell = cellForm(question, [host]);
  expect(cell).toBe('Northfell |  |  | Carve-out | Nothing runs without it.');
  expect(readItems(question, cell ?? '')).toEqual({
    value: [
      {
        name: 'Northfell',
        method: 'carve-out',
        decision: { controlsNeeded: true, reasons: 'Nothing runs without it.' },
      },
    ],
  });
});

test('a decision without its reasons is refused in a cell', () => {
  expect(readItems(question, 'Northfell | | | | | yes')).toEqual({
    problem: 'If its controls fail, why do yours?: nothing is said, and what follows rests on it',
  });
});
