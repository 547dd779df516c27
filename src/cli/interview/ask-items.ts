import type { Asked, Said } from '../../io/prompts/prompter.js';
import { valueAt, type Item } from '../../questionnaire/draft.js';
import { detailOf, fieldOf } from '../../questionnaire/item-fields.js';
import { itemsOf, newItemId, planAsking, planItem, planSkip } from '../../questionnaire/plan-writes.js';
import type { Field, Question } from '../../schema/questions.js';
import { askValue } from './ask-value.js';
import type { Outcome, Session } from './session.js';

type Shown = Asked & { readonly help: readonly Said[] };

const nameOf = (question: Question, item: Item): string => String(item[question.fields?.[0]?.name ?? 'id'] ?? item.id);

const soFar = (question: Question, items: readonly Item[]): readonly Said[] =>
  items.length === 0
    ? []
    : [{ text: `So far: ${items.map((item) => nameOf(question, item)).join('; ')}`, tone: 'quiet' }];

/** Asks the details of one item from `at` on; each is saved when it is given. Back before the first gives the name again. */
const askDetails = async (
  session: Session,
  question: Question,
  shown: Shown,
  id: string,
  at: number,
): Promise<Outcome> => {
  const { prompter, draft, record } = session;
  const fields = question.fields ?? [];
  let index = at;
  for (;;) {
    const field: Field | undefined = fields[index];
    if (field === undefined) return 'done';
    const item: Item = itemsOf(question, draft()).find((each) => each.id === id) ?? { id };
    const given = fieldOf(item, field);
    const help: readonly Said[] = field.help === undefined ? shown.help : [{ text: field.help, tone: 'quiet' }];
    const commands = field.required ? (['back'] as const) : (['back', 'skip'] as const);
    const message = index === 0 ? field.ask : `${nameOf(question, item)}: ${field.ask}`;
    const { kind, options, required } = field;
    const reply = await askValue(prompter, { ...shown, message, commands, help, kind, options, required, given });
    if ('command' in reply && reply.command === 'stop') return 'stop';
    if ('command' in reply && reply.command === 'back') {
      if (index === 0) return 'back';
      index -= 1;
      continue;
    }
    const next = fields[index + 1]?.name;
    const asking = { question: question.id, ...(next === undefined ? {} : { item: id, step: next }) };
    const change = 'value' in reply ? detailOf(field, reply.value) : {};
    await record(planItem(question, { id, ...change }, asking, draft()));
    index += 1;
  }
};

/** Asks for items one after the other until there are no more. Goes on inside an item where an earlier interview stopped in it. */
export const askItems = async (session: Session, question: Question, shown: Shown): Promise<Outcome> => {
  const { prompter, draft, record, tally } = session;
  const [first, ...details] = question.fields ?? [];
  if (first === undefined) return 'done';
  const finish = async (): Promise<Outcome> => {
    await record(planAsking(draft(), undefined));
    tally.answered.add(question.id);
    return 'done';
  };
  let open: { readonly id: string; readonly at: number } | undefined;
  const asking = valueAt(draft().engagement, ['asking']);
  if (valueAt(asking, ['question']) === question.id && valueAt(asking, ['item']) !== undefined) {
    const at = [first, ...details].findIndex(({ name }) => name === valueAt(asking, ['step']));
    const id = String(valueAt(asking, ['item']));
    // Somebody may have taken the item out of the file since.
    if (itemsOf(question, draft()).some((item) => item.id === id)) open = { id, at: Math.max(0, at) };
  }
  let last: string | undefined;
  for (;;) {
    if (open) {
      if ((await askDetails(session, question, shown, open.id, open.at)) === 'stop') return 'stop';
      last = open.id;
    }
    const items = itemsOf(question, draft());
    await prompter.say(items.length === 0 ? [{ text: question.ask, tone: 'plain' }] : soFar(question, items));
    const maySkip = items.length > 0 || !question.required;
    const mayBack = shown.commands.includes('back') || last !== undefined;
    const reply = await askValue(prompter, {
      ...shown,
      message: first.ask,
      commands: [...(mayBack ? (['back'] as const) : []), ...(maySkip ? (['skip'] as const) : [])],
      ...(items.length > 0 ? { empty: 'no more' } : {}),
      kind: first.kind,
      given: undefined,
    });
    if ('value' in reply) {
      const id = newItemId(question, String(reply.value), draft());
      const step = details[0]?.name;
      const next = { question: question.id, ...(step === undefined ? {} : { item: id, step }) };
      await record(planItem(question, { id, [first.name]: reply.value }, next, draft()));
      open = { id, at: 1 };
    } else if (reply.command === 'skip') {
      if (items.length > 0) return finish();
      await record(planSkip(question, draft()));
      tally.skipped.add(question.id);
      return 'done';
    } else if (reply.command === 'back' && last !== undefined) {
      open = { id: last, at: details.length };
      last = undefined;
    } else return reply.command;
  }
};
