import type { Said } from '../../io/prompts/prompter.js';
import { knownFacts } from '../../questionnaire/known-facts.js';
import { recordedAnswer, type Progress } from '../../questionnaire/next-question.js';
import { planAnswer, planSkip } from '../../questionnaire/plan-writes.js';
import type { Question } from '../../schema/questions.js';
import { askItems } from './ask-items.js';
import { askValue } from './ask-value.js';
import type { Outcome, Session } from './session.js';
import { showAdvice } from './show-advice.js';

/** What `?` shows of a scoping question. */
export const helpOf = ({ help, examples = [] }: Question): readonly Said[] => [
  { text: help, tone: 'quiet' },
  ...examples.map((example) => ({ text: `  e.g. ${example}`, tone: 'quiet' }) as const),
];

const progressOf = (session: Session, question: Question, { done, total }: Progress): string => {
  const section = session.questions.sections.find(({ id }) => id === question.section);
  return `${section?.title ?? question.section} · ${Math.min(done + 1, total)} of ${total}`;
};

/** Asks one scoping question and saves the answer. `first`: nothing stands before it to go back to. */
export const askQuestion = async (
  session: Session,
  question: Question,
  progress: Progress,
  first: boolean,
): Promise<Outcome> => {
  const { prompter, draft, record, tally } = session;
  const commands = [...(first ? [] : (['back'] as const)), ...(question.required ? [] : (['skip'] as const))];
  const shown = {
    message: question.ask,
    progress: progressOf(session, question, progress),
    commands,
    help: helpOf(question),
  };
  if (question.kind === 'items') return askItems(session, question, shown);
  const { lines, proposed } = showAdvice(session, question);
  await prompter.say(lines);
  const recorded = recordedAnswer(question, draft());
  const given = recorded ?? (question.kind === 'many' ? proposed : proposed[0]);
  const { kind, options, required } = question;
  const reply = await askValue(prompter, { ...shown, kind, options, required, given }, knownFacts(draft().engagement));
  if ('value' in reply) {
    await record(planAnswer(question, reply.value, draft()));
    tally.answered.add(question.id);
    return 'done';
  }
  if (reply.command !== 'skip') return reply.command;
  // Going back to a question and leaving it again keeps its answer.
  if (recorded === undefined) {
    await record(planSkip(question, draft()));
    tally.skipped.add(question.id);
  }
  return 'done';
};
