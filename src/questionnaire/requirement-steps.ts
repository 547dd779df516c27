import type { Answer, Control } from '../schema/registers.js';

/** What a person can say of a requirement. */
export type Said = Answer['answer'];

/** The details of a new control, in the order in which they are asked. */
export const controlFields = ['title', 'text', 'owner', 'frequency', 'since', 'leaves', 'procedure'] as const;
export type ControlField = (typeof controlFields)[number];

/** One step of asking about a requirement: what there is, which control it is, the control's details, the reason. */
export type Step = 'answer' | 'control' | ControlField | 'reason';

/** Which control stands behind the answer: one of the register, a new one, or none that is written down. */
export type Chosen = 'existing' | 'new' | 'none' | undefined;

export const isControlField = (step: string): step is ControlField => controlFields.some((field) => field === step);

/** The steps that an answer leads through. */
export const stepsOf = (said: Said | undefined, chosen: Chosen): readonly Step[] => {
  if (said === 'not-applicable') return ['answer', 'reason'];
  if (said !== 'in-place' && said !== 'partly') return ['answer'];
  return [
    'answer',
    'control',
    ...(chosen === 'new' ? controlFields : []),
    ...(said === 'partly' ? (['reason'] as const) : []),
  ];
};

/** The step after this one, undefined when the question is done. */
export const stepAfter = (step: Step, said: Said | undefined, chosen: Chosen): Step | undefined => {
  const steps = stepsOf(said, chosen);
  return steps[steps.indexOf(step) + 1];
};

/** The step before this one; undefined leads to the question before. */
export const stepBefore = (step: Step, said: Said | undefined, chosen: Chosen): Step | undefined => {
  const steps = stepsOf(said, chosen);
  return steps[steps.indexOf(step) - 1];
};

/** The control with one detail more; unchanged where nothing was given. */
export const withField = <F extends ControlField>(
  control: Control,
  field: F,
  value: Control[F] | undefined,
): Control => (value === undefined ? control : { ...control, [field]: value });
