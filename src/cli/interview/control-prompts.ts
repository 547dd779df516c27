import type { Choice } from '../../io/prompts/prompter.js';
import type { AssessmentQuestion } from '../../questionnaire/assessment-questions.js';
import type { Write } from '../../questionnaire/draft.js';
import { planMap, planUnmap } from '../../questionnaire/plan-requirement.js';
import { planAsking } from '../../questionnaire/plan-writes.js';
import { nextControlId } from '../../questionnaire/propose-id.js';
import {
  stepAfter,
  withField,
  type Chosen,
  type ControlField,
  type Step,
} from '../../questionnaire/requirement-steps.js';
import { frequency, type Control } from '../../schema/registers.js';
import type { Thread, Turn } from './ask-requirement.js';
import { askValue } from './ask-value.js';
import { controlHelp, controlQuestions } from './control-questions.js';
import { selectWithHelp } from './requirement-prompts.js';
import type { Session } from './session.js';

type Pick = { readonly control: string } | 'new' | 'none';

/** Which control it is: one of the register, a new one, or none that is written down yet. */
export const askControl = async (session: Session, question: AssessmentQuestion, thread: Thread): Promise<Turn> => {
  const { prompter, draft, record, tally } = session;
  const { id, label } = question;
  const { controls } = draft();
  const made = tally.created.get(id);
  const known: readonly Choice<Pick>[] = controls.map((control) => ({
    value: { control: control.id },
    label: `${control.id} ${control.title}`,
    ...(control.text === undefined ? {} : { hint: control.text }),
  }));
  const choices: readonly Choice<Pick>[] = [
    ...(made === undefined
      ? [{ value: 'new', label: `A new control (${nextControlId(controls.map((each) => each.id))})` } as const]
      : []),
    {
      value: 'none',
      label: 'None that is written down',
      hint: 'What somebody says counts as informal until it is written and owned.',
    },
    ...known,
  ];
  const mine = question.controls[0]?.id;
  const start = choices.find(({ value }) => typeof value === 'object' && value.control === mine) ?? choices[0];
  const reply = await selectWithHelp<Pick>(prompter, question, {
    message: 'Which control is it?',
    progress: `${label}   ${id}`,
    commands: ['back'],
    choices,
    filter: true,
    ...(start === undefined ? {} : { default: start.value }),
  });
  if ('command' in reply) return reply.command === 'skip' ? { out: 'leave' } : { out: reply.command };
  const picked = reply.value;
  const existing = typeof picked === 'object' ? controls.find((control) => control.id === picked.control) : undefined;
  // The control that was made for this question before going back is described again.
  const again = existing !== undefined && existing.id === made;
  const chosen: Chosen = picked === 'new' || again ? 'new' : existing ? 'existing' : 'none';
  const control = again ? made : picked === 'new' ? nextControlId(controls.map((each) => each.id)) : undefined;
  const writes: Write[] = [];
  // Another control than before stands for it now: what this interview mapped to it is taken back.
  const former = controls.find((each) => each.id === (made ?? tally.mapped.get(id)) && each.id !== existing?.id);
  if (former?.satisfies.includes(id)) writes.push(planUnmap(former, id, former.id === made));
  if (existing) writes.push(...planMap(existing, id, draft()));
  const next = stepAfter('control', thread.said, chosen);
  await record([...writes, ...planAsking(draft(), asking(id, next, control))]);
  if (former && former.id === made) tally.created.delete(id);
  if (chosen === 'existing' && existing) tally.mapped.set(id, existing.id);
  return { thread: { said: thread.said, chosen, control } };
};

const asking = (question: string, step: Step | undefined, item: string | undefined) =>
  step === undefined ? undefined : { question, step, ...(item === undefined ? {} : { item }) };

const isFrequency = (value: unknown): value is NonNullable<Control['frequency']> =>
  frequency.enum.some((each) => each === value);

const changed = (control: Control, field: ControlField, value: unknown): Control => {
  if (field === 'frequency') return withField(control, field, isFrequency(value) ? value : undefined);
  return typeof value === 'string' ? withField(control, field, value) : control;
};

/** One detail of a new control. It is saved at once; the first makes the control and maps it. */
export const askField = async (
  session: Session,
  question: AssessmentQuestion,
  thread: Thread,
  field: ControlField,
): Promise<Turn> => {
  const { prompter, draft, record, tally } = session;
  const id = thread.control ?? nextControlId(draft().controls.map((control) => control.id));
  const control = draft().controls.find((each) => each.id === id);
  const { ask, kind, options } = controlQuestions[field];
  const reply = await askValue(prompter, {
    message: ask,
    progress: `${question.label}   ${question.id} → ${id}`,
    commands: field === 'title' ? ['back'] : ['back', 'skip'],
    kind,
    options,
    given: control?.[field],
    help: controlHelp(field),
  });
  if ('command' in reply && reply.command !== 'skip') return { out: reply.command };
  const next = asking(question.id, stepAfter(field, thread.said, 'new'), id);
  const value = 'value' in reply ? reply.value : undefined;
  const before: Control = control ?? { id, title: String(value), satisfies: [question.id] };
  const writes =
    field === 'title'
      ? planMap(changed(before, field, value), question.id, draft())
      : [{ to: 'controls', item: changed(before, field, value) } as const];
  await record([...writes, ...planAsking(draft(), next)]);
  if (!control) tally.created.set(question.id, id);
  return { thread: { said: thread.said, chosen: 'new', control: id } };
};
