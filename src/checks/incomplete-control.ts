import type { Check } from '../model/check.js';
import type { ControlFacts } from '../model/facts.js';
import type { Control } from '../schema/registers.js';
import { aboutControl, inService, named } from './about-control.js';

const wanted = ['frequency', 'leaves', 'procedure', 'nature', 'systems'] as const;
const labels = {
  frequency: 'how often it is performed',
  leaves: 'what it leaves behind as evidence',
  procedure: 'where its procedure is written',
  nature: 'whether it is manual or automated',
  systems: 'which system it runs on',
} as const;

const restsOnSystems = ({ nature }: Control): boolean => nature === 'automated' || nature === 'it-dependent';

const lacking = ({ control }: ControlFacts): (typeof wanted)[number][] =>
  wanted.filter((field) =>
    field === 'systems'
      ? restsOnSystems(control) && (control.systems ?? []).length === 0
      : control[field] === undefined,
  );

export const incompleteControl: Check = {
  id: 'incomplete-control',
  stage: 'control',
  gap: 'documentation',
  rule: 'A written control also records its frequency, its nature, the trace it leaves, where its procedure is and, unless it is manual, the systems it rests on. A missing frequency is medium in a type 2 report, since nothing can be counted without it; the rest is low.',
  source: 'What auditors ask of a control matrix; AT-C 205 on tests of controls.',
  run: ({ controls }) => ({
    observations: inService(controls)
      .filter((facts) => facts.control.text && lacking(facts).length > 0)
      .map((facts) => {
        const fields = lacking(facts);
        const uncountable = fields.includes('frequency') && facts.looks.some((look) => look.scope.type === 2);
        return {
          ...aboutControl(facts),
          severity: uncountable ? 'medium' : 'low',
          title: `${named(facts)} is described only in part`,
          condition: `The register does not say ${fields.map((field) => labels[field]).join(', nor ')}.`,
          criteria: 'The control matrix tells who performs a control, how often, by what means, and what shows it.',
          effect: uncountable
            ? 'Nobody can say how often it should have occurred in the period, so it cannot be tested over the period.'
            : 'The auditor has to ask, and the answers may differ from person to person.',
          recommendation: `Add ${fields.join(', ')} to ${facts.control.id} in the control register.`,
          blocksPeriod: uncountable,
          effort: { low: 0.25, high: 1 },
          data: { control: facts.control.id, fields },
          measure: fields.length,
        };
      }),
  }),
};
