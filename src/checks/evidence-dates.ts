import type { Check } from '../model/check.js';
import { aboutControl, inService, named, plural } from './about-control.js';
import { type DateFault, evidenceDateFaults } from './evidence-date-faults.js';

const remedies: Readonly<Record<DateFault['because'], string>> = {
  'collected-first': 'Correct the day of performance or of collection.',
  'covers-beyond': 'Correct the days covered, or collect it again.',
  'outside-period':
    'Take the configuration on a day of the period, or show with a change log that it did not change since.',
  'too-early': 'Draw the list again now that the period has closed, with query and row count.',
  'undated-list': 'Record the day on which the list was drawn in `collected`, or draw it again.',
};

export const evidenceDates: Check = {
  id: 'evidence-dates',
  stage: 'control',
  gap: 'evidence',
  rule: 'The day of performance, the days covered and the day of collection are three different things. A configuration is taken within the period, a list of events after it has closed; nothing is collected before it was performed or covers later days. Otherwise: medium, a list without its day low.',
  source: 'AT-C 205 and 320: evidence relates to the period; populations are complete.',
  run: ({ controls, asOf }) => ({
    observations: inService(controls).flatMap((facts) => {
      const faults = evidenceDateFaults(facts, asOf);
      if (faults.length === 0) return [];
      const keys = [...new Set(faults.map(({ because }) => because))];
      const items = [...new Set(faults.map(({ evidence }) => evidence.id))];
      return [
        {
          ...aboutControl(facts),
          severity: keys.every((key) => key === 'undated-list') ? ('low' as const) : ('medium' as const),
          title: `The days of ${plural(items.length, 'evidence item')} of ${named(facts)} do not fit`,
          condition: `${faults.map(({ says }) => says).join('; ')}.`,
          criteria:
            'A configuration is taken on a day of the period, a list of events after the period has closed, and no trace is collected before it came to be.',
          effect:
            'The auditor cannot use it for the period as it is: a list drawn early leaves out what came later, a configuration shows its own day only.',
          recommendation: keys.map((key) => remedies[key]).join(' '),
          blocksPeriod: false,
          effort: { low: 0.25, high: 1 },
          data: { control: facts.control.id, evidence: items, because: keys },
          measure: items.length,
        },
      ];
    }),
  }),
};
