import type { Check } from '../model/check.js';
import { aboutControl, inService, named } from './about-control.js';

const reasons = ['no-population', 'not-sampled', 'population-partial', 'did-not-occur'] as const;

export const noPopulation: Check = {
  id: 'no-population',
  stage: 'control',
  gap: 'evidence',
  rule: 'An event-driven control is tested from the list of its events in the period. Without that list, with one that leaves out a quarter of a year or more, or with an empty one, it stands no higher than implemented over the period.',
  source: 'AT-C 205 on populations; an empty population is "did not occur", which is no proof of operation.',
  run: ({ controls }) => ({
    observations: inService(controls).flatMap((facts) => {
      const because = facts.looks
        .filter((look) => look.scope.type === 2)
        .flatMap((look) => look.type2?.reasons ?? [])
        .find((reason) => reasons.some((key) => key === reason.because));
      if (!because || facts.control.frequency !== 'per-event') return [];
      const occurred = because.because !== 'did-not-occur';
      return [
        {
          ...aboutControl(facts),
          severity: occurred ? ('medium' as const) : ('low' as const),
          title: occurred
            ? `The population of ${named(facts)} is not recorded, not whole or not sampled`
            : `${named(facts)} did not occur in the period`,
          condition: because.says,
          criteria:
            'A complete list of the events in the period, with its source and row count, is the ground for any sample.',
          effect: occurred
            ? 'The auditor cannot tell whether the evidence on file is all or a choice, and will ask for the list.'
            : 'The report will say that the control could not be tested because nothing occurred.',
          recommendation: occurred
            ? `Draw the list of events for ${facts.control.id} from its system, note query and row count, look at a sample, and record the test in tests.yaml.`
            : 'Keep the proof that nothing occurred (query, date, result), and say so to the auditor.',
          blocksPeriod: false,
          effort: { low: 0.5, high: 3 },
          data: { control: facts.control.id, because: because.because },
          measure: 1,
        },
      ];
    }),
  }),
};
