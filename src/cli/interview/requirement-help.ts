import type { Said as Line } from '../../io/prompts/prompter.js';
import { unique } from '../../model/order.js';
import type { AssessmentQuestion } from '../../questionnaire/assessment-questions.js';

/** So many examples fit on a screen with the question. */
const mostExamples = 6;

/** What `?` shows of a requirement or a point: what has to be true, why it matters, examples of good evidence. */
export const requirementHelp = ({ requirement, point }: AssessmentQuestion): readonly Line[] => {
  const points = point ? [point] : requirement.points;
  const evidence = unique(points.flatMap((each) => (point ? each.evidence : each.evidence.slice(0, 1))));
  const quiet = (text: string): Line => ({ text, tone: 'quiet' });
  return [
    quiet(`${requirement.id} ${requirement.title}: ${requirement.statement}`),
    ...(point ? [quiet(`${point.id}: ${point.expectation}`)] : []),
    quiet(`Why it matters: ${requirement.risk}`),
    { text: 'Good evidence, for example:', tone: 'plain' },
    ...evidence.slice(0, mostExamples).map((example) => quiet(`  · ${example}`)),
    ...(point ? [quiet(`To close a gap: ${point.remedy}`)] : []),
  ];
};
