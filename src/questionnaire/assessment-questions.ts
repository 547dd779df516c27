import type { ScopedRequirement } from '../model/facts.js';
import type { Point, Requirement } from '../schema/catalog.js';
import type { Answer, Control } from '../schema/registers.js';

/** `quick`: one question a requirement. `full`: one a point. */
export type Mode = 'quick' | 'full';

/** One question of the assessment, and what the workspace says to it already. */
export interface AssessmentQuestion {
  /** The requirement or point. */
  readonly id: string;
  readonly requirement: Requirement;
  /** Only in full mode. */
  readonly point: Point | undefined;
  readonly state: 'open' | 'answered' | 'covered' | 'skipped';
  /** The answer on record about this very id. */
  readonly answer: Answer | undefined;
  /** Controls mapped to this very id. */
  readonly controls: readonly Control[];
  /** E.g. `CC6 · 23 of 61`. */
  readonly label: string;
}

interface Known {
  readonly controls: readonly Control[];
  readonly answers: readonly Answer[];
}

const controlsById = (controls: readonly Control[]): ReadonlyMap<string, readonly Control[]> => {
  const byId = new Map<string, Control[]>();
  for (const control of controls) {
    for (const id of new Set(control.satisfies)) {
      const list = byId.get(id);
      if (list) list.push(control);
      else byId.set(id, [control]);
    }
  }
  return byId;
};

/**
 * Every question of the assessment in the order of the catalogs. In quick mode a control or an answer for each point stands for the
 * requirement; in full mode a control of the requirement as a whole says nothing of its points, but an answer that it does not apply does.
 */
export const assessmentQuestions = (
  requirements: readonly ScopedRequirement[],
  { controls, answers }: Known,
  mode: Mode,
): readonly AssessmentQuestion[] => {
  const mapped = controlsById(controls);
  const said = new Map(answers.map((answer) => [answer.id, answer]));
  const settled = (id: string): boolean => said.has(id) && said.get(id)?.answer !== 'skipped';
  const stateOf = (
    { requirement, points }: ScopedRequirement,
    point: Point | undefined,
  ): AssessmentQuestion['state'] => {
    const id = point?.id ?? requirement.id;
    if (settled(id)) return 'answered';
    if (mapped.has(id)) return 'covered';
    if (point && said.get(requirement.id)?.answer === 'not-applicable') return 'answered';
    if (!point && points.some((each) => mapped.has(each.id))) return 'covered';
    if (!point && points.every((each) => settled(each.id))) return 'answered';
    return said.has(id) ? 'skipped' : 'open';
  };
  const asked = requirements.flatMap((scoped) =>
    (mode === 'quick' ? [undefined] : scoped.points).map((point) => ({ scoped, point })),
  );
  return asked.map(({ scoped, point }, index) => {
    const { requirement } = scoped;
    const id = point?.id ?? requirement.id;
    return {
      id,
      requirement,
      point,
      state: stateOf(scoped, point),
      answer: said.get(id),
      controls: mapped.get(id) ?? [],
      label: `${requirement.group} · ${index + 1} of ${asked.length}`,
    };
  });
};

/**
 * The next question to ask: the first open one after `after`, else the first open one. `again` says which skipped ones count as open.
 * Undefined: everything has been asked.
 */
export const nextAssessmentQuestion = (
  questions: readonly AssessmentQuestion[],
  after: string | undefined,
  again: (id: string) => boolean = () => false,
): AssessmentQuestion | undefined => {
  const isOpen = ({ id, state }: AssessmentQuestion): boolean => state === 'open' || (state === 'skipped' && again(id));
  const index = questions.findIndex(({ id }) => id === after);
  return questions.slice(index + 1).find(isOpen) ?? questions.find(isOpen);
};

/** The question before this one, whatever its state: going back opens it again. */
export const previousAssessmentQuestion = (
  questions: readonly AssessmentQuestion[],
  id: string,
): AssessmentQuestion | undefined => questions[questions.findIndex((question) => question.id === id) - 1];
