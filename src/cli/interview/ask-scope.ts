import { nextQuestion, previousQuestion, skippedQuestions } from '../../questionnaire/next-question.js';
import type { Question } from '../../schema/questions.js';
import { askQuestion } from './ask-question.js';
import type { Outcome, Session } from './session.js';

/** Asks the scoping questions that are open, from `reopened` on where somebody went back to it. */
export const askScope = async (session: Session, reopened: Question | undefined): Promise<Exclude<Outcome, 'back'>> => {
  const { prompter, questions, draft, revisit, tally } = session;
  let again = reopened;
  let section: string | undefined;
  for (;;) {
    const aside = revisit ? tally.skipped : skippedQuestions(draft());
    const position = nextQuestion(questions, draft(), aside);
    const question = again ?? position.question;
    if (!question) return 'done';
    if (question.section !== section) {
      const { title = question.section, hint } = questions.sections.find(({ id }) => id === question.section) ?? {};
      await prompter.say([
        { text: title, tone: 'heading' },
        ...(hint === undefined ? [] : [{ text: hint, tone: 'quiet' } as const]),
      ]);
      section = question.section;
    }
    const before = previousQuestion(questions, draft(), question.id);
    const outcome = await askQuestion(session, question, position.progress, before === undefined);
    if (outcome === 'stop') return 'stop';
    again = outcome === 'back' ? (before ?? question) : undefined;
  }
};
