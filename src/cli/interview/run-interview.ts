import type { ScopedRequirement } from '../../model/facts.js';
import {
  assessmentQuestions,
  nextAssessmentQuestion,
  previousAssessmentQuestion,
  type AssessmentQuestion,
} from '../../questionnaire/assessment-questions.js';
import { valueAt } from '../../questionnaire/draft.js';
import { applicableQuestions } from '../../questionnaire/next-question.js';
import type { Question } from '../../schema/questions.js';
import { askRequirement } from './ask-requirement.js';
import { askScope } from './ask-scope.js';
import type { Outcome, Session } from './session.js';

/** What is asked about after the scoping questions. */
export interface InScope {
  readonly requirements: readonly ScopedRequirement[];
  /** Titles of the groups of requirements, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Asks about the requirements in scope, from where an earlier interview stopped. `back`: before the first of them. */
const askRequirements = async (session: Session, { requirements, titles }: InScope): Promise<Outcome> => {
  const { prompter, draft, mode, revisit, tally } = session;
  const look = (): readonly AssessmentQuestion[] => assessmentQuestions(requirements, draft(), mode);
  const again = (id: string): boolean => revisit && !tally.skipped.has(id);
  let goTo: string | undefined = look().find(
    ({ id }) => id === valueAt(draft().engagement, ['asking', 'question']),
  )?.id;
  /** The question that somebody left to go back; the way forward ends there. */
  let left: string | undefined;
  let last: string | undefined;
  let group: string | undefined;
  for (;;) {
    const questions = look();
    const question = questions.find(({ id }) => id === goTo) ?? nextAssessmentQuestion(questions, last, again);
    if (!question) return 'done';
    const { id, requirement } = question;
    if (requirement.group !== group) {
      await prompter.say([{ text: titles.get(requirement.group) ?? requirement.group, tone: 'heading' }]);
      group = requirement.group;
    }
    const fresh = (): AssessmentQuestion => look().find((each) => each.id === id) ?? question;
    const outcome = await askRequirement(session, fresh, false);
    if (outcome === 'stop') return 'stop';
    if (outcome === 'back') {
      const before = previousAssessmentQuestion(questions, id);
      if (!before) return 'back';
      left ??= id;
      goTo = before.id;
      continue;
    }
    last = id;
    goTo = left === id ? undefined : left;
    left = undefined;
  }
};

/**
 * The whole interview: the scoping questions that are open, then the requirements. `inScope` reads the workspace again and gives what
 * is in scope. Resolves when nothing is left to ask (`done`) or the person stopped.
 */
export const runInterview = async (
  session: Session,
  inScope: () => Promise<InScope>,
): Promise<Exclude<Outcome, 'back'>> => {
  let reopened: Question | undefined;
  for (;;) {
    if ((await askScope(session, reopened)) === 'stop') return 'stop';
    const outcome = await askRequirements(session, await inScope());
    if (outcome !== 'back') return outcome;
    reopened = applicableQuestions(session.questions, session.draft()).at(-1);
  }
};
