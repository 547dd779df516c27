import type { Choice, Command, Prompter, SelectAsked } from '../../io/prompts/prompter.js';
import type { AssessmentQuestion } from '../../questionnaire/assessment-questions.js';
import { planReason, planSaid, planUnmap } from '../../questionnaire/plan-requirement.js';
import { planAsking } from '../../questionnaire/plan-writes.js';
import { readText } from '../../questionnaire/read-answer.js';
import { stepAfter, type Said } from '../../questionnaire/requirement-steps.js';
import type { Thread, Turn } from './ask-requirement.js';
import { requirementHelp } from './requirement-help.js';
import type { Session } from './session.js';

type Move = Said | 'back' | 'stop';

const answers: readonly Choice<Said>[] = [
  { value: 'in-place', label: 'There is a control', hint: 'Somebody or something does this.' },
  { value: 'partly', label: 'Partly', hint: 'Something is done, and something is missing.' },
  { value: 'missing', label: 'No', hint: 'Nobody does this.' },
  {
    value: 'not-applicable',
    label: 'Not applicable',
    hint: 'You will be asked for the reason: the description has to give it.',
  },
  { value: 'skipped', label: 'Skip', hint: 'Left for later; --revisit asks again.' },
];
const ways: readonly Choice<Move>[] = [
  { value: 'back', label: 'Back', hint: 'To the question before.' },
  { value: 'stop', label: 'Stop here', hint: 'Everything is saved; the same command goes on here.' },
];

/** A select whose `?` explains the requirement. */
export const selectWithHelp = async <T>(
  prompter: Prompter,
  question: AssessmentQuestion,
  asked: SelectAsked<T>,
): Promise<{ readonly value: T } | { readonly command: Exclude<Command, 'explain'> }> => {
  for (;;) {
    const reply = await prompter.select(asked);
    if ('value' in reply) return reply;
    if (reply.command !== 'explain') return { command: reply.command };
    await prompter.say(requirementHelp(question));
  }
};

/** What there is: the first step. A control that is mapped already counts as an answer. */
export const askAnswer = async (
  session: Session,
  question: AssessmentQuestion,
  thread: Thread,
  first: boolean,
): Promise<Turn> => {
  const { prompter, draft, record, tally } = session;
  const { id, requirement, point, label, controls } = question;
  const given = question.answer?.answer ?? (controls.length > 0 ? 'in-place' : undefined);
  const reply = await selectWithHelp<Move>(prompter, question, {
    message: point ? point.expectation : requirement.question,
    progress: `${label}   ${id} ${requirement.title}`,
    commands: first ? ['skip'] : ['back', 'skip'],
    choices: [...answers, ...ways.filter(({ value }) => value !== 'back' || !first)],
    ...(given === undefined ? {} : { default: given }),
  });
  const move: Move = 'value' in reply ? reply.value : reply.command === 'skip' ? 'skipped' : reply.command;
  if (move === 'back' || move === 'stop') return { out: move };
  if (move === 'skipped') {
    // To go on is no change of an answer; to choose "Skip" is. A control that is mapped stands either way.
    if (question.state === 'covered' || (question.state === 'answered' && 'command' in reply)) return { out: 'leave' };
    tally.skipped.add(id);
  }
  const next = stepAfter('answer', move, undefined);
  const unmapped =
    next === 'control' ? [] : controls.map((control) => planUnmap(control, id, tally.created.get(id) === control.id));
  if (unmapped.length > 0) {
    tally.created.delete(id);
    tally.mapped.delete(id);
  }
  await record([
    ...planSaid(question, move, session.today),
    ...unmapped,
    ...planAsking(draft(), next === undefined ? undefined : { question: id, step: next }),
  ]);
  return { thread: { said: move, chosen: undefined, control: thread.control } };
};

/** Why it doesn't apply, or what is missing. */
export const askReason = async (session: Session, question: AssessmentQuestion, thread: Thread): Promise<Turn> => {
  const { prompter, draft, record, today } = session;
  const said = thread.said ?? 'partly';
  const made = thread.chosen === 'new' ? draft().controls.find(({ id }) => id === thread.control) : undefined;
  const given = made?.partly ?? (question.answer?.answer === said ? question.answer.reason : undefined);
  for (;;) {
    const reply = await prompter.text({
      message: said === 'partly' ? 'What is missing?' : 'Why does it not apply?',
      progress: `${question.label}   ${question.id}`,
      commands: ['back'],
      ...(given === undefined ? {} : { default: given }),
      read: (typed) => readText(typed, 5000),
    });
    if ('value' in reply) {
      await record([...planReason(question.id, said, reply.value, { made, today }), ...planAsking(draft(), undefined)]);
      return { thread };
    }
    if (reply.command === 'back' || reply.command === 'stop') return { out: reply.command };
    await prompter.say(requirementHelp(question));
  }
};
