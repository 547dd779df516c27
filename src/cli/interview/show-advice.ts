import type { Said } from '../../io/prompts/prompter.js';
import { advise, type Advised, type Opinion } from '../../questionnaire/advise.js';
import { knownFacts } from '../../questionnaire/known-facts.js';
import type { Question } from '../../schema/questions.js';
import type { Session } from './session.js';

/** What the advice says of one report, type, category or pack. */
export const opinionOf = (advised: Advised, of: string): Opinion => {
  const { type, categories, packs, recommendation, reasons } = advised;
  if (of === 'type-1') return { ...type.type1, proposed: type.proposed === 1 };
  if (of === 'type-2') return { ...type.type2, proposed: type.proposed === 2 };
  const listed = categories.find(({ category }) => category === of) ?? packs.find(({ id }) => id === of);
  if (listed) return listed;
  const said = (speaks: 'for' | 'against'): readonly string[] =>
    reasons.filter((reason) => reason.of === of && reason.speaks === speaks).map(({ says }) => says);
  return { for: said('for'), against: said('against'), proposed: recommendation === of || recommendation === 'both' };
};

const linesOf = (label: string, opinion: Opinion): readonly Said[] => [
  { text: opinion.proposed ? `${label}: proposed` : label, tone: opinion.proposed ? 'good' : 'plain' },
  ...opinion.for.map((says) => ({ text: `  + ${says}`, tone: 'quiet' }) as const),
  ...opinion.against.map((says) => ({ text: `  - ${says}`, tone: 'quiet' }) as const),
  ...(opinion.for.length + opinion.against.length === 0
    ? [{ text: '  Nothing that you said speaks for or against it.', tone: 'quiet' } as const]
    : []),
];

/** What speaks for (+) and against (-) each option, and the values that are proposed. */
export const showAdvice = (
  session: Session,
  question: Question,
): { readonly lines: readonly Said[]; readonly proposed: readonly (string | number)[] } => {
  if (!question.advised) return { lines: [], proposed: [] };
  const advised = advise(session.advice, knownFacts(session.draft().engagement));
  const options = (question.options ?? []).map((option) => ({
    ...option,
    opinion: opinionOf(advised, option.advice ?? String(option.value)),
  }));
  return {
    lines: options.filter(({ fixed }) => !fixed).flatMap(({ label, opinion }) => linesOf(label, opinion)),
    proposed: options.filter(({ opinion }) => opinion.proposed).map(({ value }) => value),
  };
};
