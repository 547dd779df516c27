import { safeText } from '../io/terminal/safe-text.js';
import type { Advised, Opinion } from '../questionnaire/advise.js';
import type { Questions } from '../schema/questions.js';

const recommended: Readonly<Record<Advised['recommendation'], string>> = {
  soc1: 'SOC 1',
  soc2: 'SOC 2',
  both: 'SOC 1 and SOC 2',
  undecided: 'Undecided: what is known does not speak for either report',
};

const sides = (opinion: Opinion): readonly string[] => [
  ...opinion.for.map((says) => `    + ${says}`),
  ...opinion.against.map((says) => `    - ${says}`),
];

const opinionLines = (name: string, opinion: Opinion): readonly string[] => {
  const said = sides(opinion);
  const verdict = opinion.proposed ? 'proposed' : said.length === 0 ? 'nothing known speaks for it' : 'not proposed';
  return [`  ${name}: ${verdict}`, ...said];
};

/** The question behind a fact, or the fact's own name. */
export const questionOf = (fact: string, { questions }: Questions): string =>
  questions.find(({ writes }) => writes.fact === fact)?.ask ?? fact;

/** Advice as people read it. */
export const adviceText = (advised: Advised, questions: Questions): string => {
  const { recommendation, reasons, type, categories, packs, openQuestions } = advised;
  const packsShown = recommendation === 'soc1' || recommendation === 'both';
  const categoriesShown = recommendation === 'soc2' || recommendation === 'both';
  const lines = [
    `Report: ${recommended[recommendation]}`,
    ...reasons.map(
      ({ of, speaks, says }) => `    ${speaks === 'for' ? '+' : '-'} ${of === 'soc1' ? 'SOC 1' : 'SOC 2'}: ${says}`,
    ),
    '',
    `Type: ${type.proposed === 'undecided' ? 'undecided' : `type ${type.proposed}`}`,
    ...opinionLines('Type 1, design as of a date', type.type1),
    ...opinionLines('Type 2, operation over a period', type.type2),
    ...(categoriesShown
      ? [
          '',
          'SOC 2 categories (security belongs to every SOC 2 report)',
          ...categories
            .filter(({ category }) => category !== 'security')
            .flatMap((each) => opinionLines(each.category, each)),
        ]
      : []),
    ...(packsShown
      ? ['', 'SOC 1 packs of control objectives', ...packs.flatMap((each) => opinionLines(each.id, each))]
      : []),
    ...(openQuestions.length > 0
      ? [
          '',
          'Not known yet, and it could change the advice',
          ...openQuestions.map((fact) => `  ${questionOf(fact, questions)} (${fact})`),
        ]
      : []),
    '',
    'Management chooses, and the reader of the report is the best person to confirm it.',
  ];
  return `${lines.map(safeText).join('\n')}\n`;
};
