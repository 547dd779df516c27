import type { Said } from '../../io/prompts/prompter.js';
import { skippedQuestions } from '../../questionnaire/next-question.js';
import type { Session } from './session.js';

const list = (ids: readonly string[]): string =>
  ids.length > 12 ? `${ids.slice(0, 12).join(', ')} and ${ids.length - 12} more` : ids.join(', ');

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What the interview wrote and what was left for later, or nothing where nothing was asked. */
export const summarizeInterview = (session: Session, stopped: boolean): readonly Said[] => {
  const { answered, created, mapped } = session.tally;
  const draft = session.draft();
  const skipped = [
    ...skippedQuestions(draft),
    ...draft.answers.filter(({ answer }) => answer === 'skipped').map(({ id }) => id),
  ];
  const touched = answered.size + session.tally.skipped.size;
  if (touched === 0 && !stopped) return [];
  return [
    { text: stopped ? 'Stopped here' : 'Everything has been asked', tone: 'heading' },
    {
      text: `${count(answered.size, 'question', 'questions')} answered; saved in soc-gap.yaml, answers.yaml and the registers.`,
      tone: 'plain',
    },
    ...(created.size > 0
      ? [
          {
            text: `${count(created.size, 'new control', 'new controls')} in controls.yaml: ${list([...created.values()])}.`,
            tone: 'plain',
          } as const,
        ]
      : []),
    ...(mapped.size > 0
      ? [
          {
            text: `${count(mapped.size, 'existing control', 'existing controls')} mapped: ${list([...new Set(mapped.values())])}.`,
            tone: 'plain',
          } as const,
        ]
      : []),
    ...(skipped.length > 0
      ? [
          {
            text: `Left for later: ${list(skipped)}. \`soc-gap assess --revisit\` asks them again.`,
            tone: 'warn',
          } as const,
        ]
      : []),
    ...(stopped ? [{ text: 'The same command goes on here.', tone: 'quiet' } as const] : []),
  ];
};
