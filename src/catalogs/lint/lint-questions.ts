import type { Condition, Statement } from '../../schema/condition.js';
import type { Question, Questions } from '../../schema/questions.js';
import { conditionFaults } from './condition-faults.js';
import { type FactKind, questionFacts } from './engagement-facts.js';
import { isContradiction } from './is-contradiction.js';
import type { Remark } from './rule.js';

type Askers = ReadonlyMap<string, Question>;

const writtenFact = ({ writes }: Question): string | undefined => writes.fact ?? writes.keys;

/** Answers that a question can give: its options, yes and no, or anything, as where the options come from elsewhere. */
const answersOf = ({ kind, options, optionsFrom }: Question): readonly (string | number | boolean)[] | undefined =>
  kind === 'yes-no' ? [true, false] : optionsFrom === undefined ? options?.map(({ value }) => value) : undefined;

const isPositive = ({ known }: Statement): boolean => known !== false;

/** Why nobody is ever asked for what the statement needs; nothing where the answer can come. */
const unanswerable = (statement: Statement, askers: Askers): string | undefined => {
  const asker = askers.get(statement.fact);
  if (asker === undefined) return `no question asks for ${statement.fact}`;
  const answers = answersOf(asker);
  const wanted = [statement.is, statement.has, ...(statement.in ?? [])].filter((value) => value !== undefined);
  if (answers === undefined || wanted.length === 0 || wanted.some((value) => answers.includes(value))) return undefined;
  return `${asker.id} has no answer ${wanted.join(', ')}`;
};

/** The conditions of a question and of those whose answers it needs; `cycle` where it waits for itself. */
const chainOf = (question: Question, askers: Askers, above: readonly string[] = []): Condition[] | 'cycle' => {
  if (question.when === undefined) return [];
  if (above.includes(question.id)) return 'cycle';
  const needed = (question.when.all ?? []).filter(isPositive).flatMap(({ fact }) => askers.get(fact) ?? []);
  const chains = needed.map((asker) => chainOf(asker, askers, [...above, question.id]));
  return chains.reduce<Condition[] | 'cycle'>(
    (all, chain) => (all === 'cycle' || chain === 'cycle' ? 'cycle' : [...all, ...chain]),
    [question.when],
  );
};

const whyUnreachable = (question: Question, askers: Askers, facts: ReadonlyMap<string, FactKind>): string | undefined => {
  const { all = [], any = [] } = question.when ?? {};
  const never = all.filter(isPositive).map((statement) => unanswerable(statement, askers));
  const one = never.find((reason) => reason !== undefined);
  if (one !== undefined) return one;
  if (any.length > 0 && any.every((item) => isPositive(item) && unanswerable(item, askers) !== undefined)) {
    return 'no question gives any of the answers that it waits for';
  }
  const chain = chainOf(question, askers);
  if (chain === 'cycle') return 'it waits for its own answer';
  return isContradiction(chain, facts) ? 'it waits for a question that is asked only where this one is not' : undefined;
};

/** Looks for scoping questions that nobody can ever be asked, and for conditions that name nothing. */
export const lintQuestions = (questions: Questions): Remark[] => {
  const askers: Askers = new Map(
    questions.questions.flatMap((question) => {
      const fact = writtenFact(question);
      return fact === undefined ? [] : [[fact, question] as const];
    }),
  );
  return questions.questions.flatMap((question, position): Remark[] => {
    const base = { level: 'error', id: question.id, at: { field: ['questions', position, 'when'] } } as const;
    if (question.when === undefined) return [];
    const faults = conditionFaults(question.when, questionFacts).map((fault): Remark => ({ ...base, ...fault }));
    if (faults.length > 0) return faults;
    const why = whyUnreachable(question, askers, questionFacts);
    if (why === undefined) return [];
    const message = `the question ${question.id} is never asked: ${why}`;
    return [{ ...base, code: 'unreachable-question', message, hint: 'correct its `when`, or the question it waits for' }];
  });
};
