import type { Check } from '../model/check.js';
import { aboutControl, inService, named } from './about-control.js';

export const partialControl: Check = {
  id: 'partial-control',
  stage: 'control',
  gap: 'design',
  rule: 'A control whose register entry says that it works only in part leaves its requirements at risk at best.',
  source: 'TSP 100 and AT-C 320: controls are to be suitably designed for the whole of what they are there for.',
  run: ({ controls }) => ({
    observations: inService(controls).flatMap((facts) =>
      facts.control.partly === undefined
        ? []
        : [
            {
              ...aboutControl(facts),
              severity: 'medium' as const,
              title: `${named(facts)} covers its purpose only in part`,
              condition: facts.control.partly,
              criteria:
                'A control covers all systems, people and cases that its requirements speak of, or another control covers the rest.',
              effect: 'What is left out is uncontrolled; an auditor who samples it finds a deviation.',
              recommendation: `Extend ${facts.control.id} to what is left out, or write and map a second control for it.`,
              blocksPeriod: true,
              effort: { low: 2, high: 10 },
              data: { control: facts.control.id, partly: facts.control.partly },
              measure: 1,
            },
          ],
    ),
  }),
};
