import type { Facts, ScopedRequirement } from '../model/facts.js';
import { saidChoices } from '../model/workbook/columns.js';
import { cellForm, choicesOf } from '../questionnaire/cell-form.js';
import { draftOf } from '../questionnaire/draft-of.js';
import { applicableQuestions, recordedAnswer } from '../questionnaire/next-question.js';
import type { AssessedQuestion } from '../schema/assessment.js';
import type { Answer } from '../schema/registers.js';

const aboutScope = (facts: Facts): AssessedQuestion[] => {
  const { questions } = facts.knowledge;
  if (!questions) return [];
  const draft = draftOf(facts.workspace);
  const titles = new Map(questions.sections.map(({ id, title }) => [id, title]));
  return applicableQuestions(questions, draft).map((question) => ({
    id: question.id,
    about: 'scope',
    section: titles.get(question.section) ?? question.section,
    question: question.ask,
    help: [
      question.help,
      ...(question.kind === 'items'
        ? [`One on a line: ${(question.fields ?? []).map(({ ask }) => ask).join(' | ')}.`]
        : []),
    ].join(' '),
    kind: question.kind,
    choices: choicesOf(question),
    answer: cellForm(question, recordedAnswer(question, draft)),
    reason: null,
    by: null,
    on: null,
  }));
};

const said = (answer: Answer | undefined) => ({
  kind: 'said' as const,
  choices: [...saidChoices],
  answer: saidChoices.find(({ value }) => value === answer?.answer)?.label ?? null,
  reason: answer?.reason ?? null,
  by: answer?.by ?? null,
  on: answer?.on ?? null,
});

const aboutRequirement = ({ requirement, points, answer, pointAnswers }: ScopedRequirement): AssessedQuestion[] => [
  {
    id: requirement.id,
    about: 'requirement',
    section: requirement.title,
    question: requirement.question,
    help: `Why it matters: ${requirement.risk}`,
    ...said(answer),
  },
  ...points.map((point) => ({
    id: point.id,
    about: 'point' as const,
    section: requirement.title,
    question: point.expectation,
    help: `Good evidence, for example: ${point.evidence.join('; ')}`,
    ...said(pointAnswers.get(point.id)),
  })),
];

/** The whole questionnaire as it stands: the scope first, then each requirement with its points in the order of the catalogs. */
export const listQuestions = (facts: Facts): AssessedQuestion[] => [
  ...aboutScope(facts),
  ...facts.scopes.flatMap(({ requirements }) => requirements.flatMap(aboutRequirement)),
];
