import type { Check, Observation } from '../model/check.js';
import { processMap } from '../model/map/process-map.js';
import type { ProcessFacts, StepFacts } from '../model/map/process-map.js';
import { aboutProcess, soc1Scope } from './about-map.js';

const observe = (mapped: ProcessFacts, { step, cover }: StepFacts): Observation => {
  const named = `${step.name ?? step.id} (${step.kind})`;
  const ids = cover.controls.map(({ id }) => id);
  return {
    ...aboutProcess(mapped, step.id),
    controls: ids,
    severity: cover.state === 'nobody' ? 'high' : 'medium',
    title: `No control covers the step ${named} of ${mapped.work.name}`,
    condition: cover.says,
    criteria: 'Each step of a financial process has a control that keeps it right, or a reason why it needs none.',
    effect: 'An error or a false transaction at this step goes into the figures of user entities unseen.',
    recommendation:
      cover.state === 'nobody'
        ? `Name the control on ${named}, design one, or record under \`notNeeded\` why none is needed.`
        : `Bring ${ids.join(', ')} to designed at least (\`soc-gap explain ${ids[0] ?? ''}\` says what it lacks), or name another control.`,
    blocksPeriod: true,
    effort: cover.state === 'nobody' ? { low: 1, high: 10 } : { low: 0.5, high: 3 },
    data: { process: mapped.work.id, step: step.id, kind: step.kind, state: cover.state },
    measure: 1,
  };
};

export const stepWithoutControl: Check = {
  id: 'step-without-control',
  stage: 'requirement',
  gap: 'design',
  rule: 'Each step of a financial process has a control on designed or above, or a reason why it needs none. No control at all: high; controls that are only said to be there: medium.',
  source: 'AT-C 320 (procedures by which transactions are initiated to reported, and the controls over them).',
  run: (facts) => {
    if (!soc1Scope(facts)) return {};
    return {
      observations: processMap(facts)
        .filter(({ isFinancial }) => isFinancial)
        .flatMap((mapped) =>
          mapped.steps
            .filter(({ cover: { state } }) => state === 'nobody' || state === 'short')
            .map((step) => observe(mapped, step)),
        ),
    };
  },
};
