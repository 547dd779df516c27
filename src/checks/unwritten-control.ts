import type { Check } from '../model/check.js';
import { aboutControl, inService, named } from './about-control.js';

export const unwrittenControl: Check = {
  id: 'unwritten-control',
  stage: 'control',
  gap: 'design',
  rule: 'A control in use is written: who does what, when, how, and what it leaves behind. Until then it stands on informal.',
  source: 'AT-C 320 and DC 200 ask for a description of controls that can be tested; COSO principle 12.',
  run: ({ controls }) => ({
    observations: inService(controls)
      .filter(({ control }) => !control.text)
      .map((facts) => ({
        ...aboutControl(facts),
        severity: 'high',
        title: `${named(facts)} is not written down`,
        condition: `The register names the control but holds no text that says who does what, when and how.`,
        criteria: 'A control has to be described so that somebody else could perform it and an auditor could test it.',
        effect: 'It cannot be tested as designed, so whatever it does counts for neither a type 1 nor a type 2 report.',
        recommendation: `Write ${facts.control.id} in one or two sentences: who, what, when, how, and the trace it leaves; have its owner approve them.`,
        blocksPeriod: true,
        effort: { low: 0.5, high: 2 },
        data: { control: facts.control.id },
        measure: 1,
      })),
  }),
};
