import type { Overlap } from '../../src/schema/assessment';
import { tallyCounts, tallySpans } from '../../src/engine/two-reports/tally';

const counts = tallyCounts({ soc1: 2, soc2: 1, together: 2 });
const items = tallySpans({ soc1: { low: 3, high: 7 }, soc2: { low: 1, high: 1 }, together: { low: 4, high: 8 } });
const soc1Period = { from: '2026-01-01', to: '2026-09-30' };
const soc2Period = { from: '2026-04-01', to: '2026-12-31' };

/** One control that serves both reports, over periods that share half a year. */
export const someOverlap: Overlap = {
  shared: ['AC-01'],
  soc1Only: ['REC-01'],
  soc2Only: [],
  neither: [],
  says: 'Controls that serve both reports are evidenced once.',
  table: { edition: '1', indicative: 'Indicative only.', risk: 'moderate' },
  neededBy: '2026-12-15',
  locations: ['Head office'],
  planned: { soc1: null, soc2: null },
  figures: {
    controls: counts,
    requests: counts,
    populations: counts,
    evidence: counts,
    findings: counts,
    notAssessed: counts,
    personDays: items,
    samples: { low: items, moderate: items, high: items },
  },
  unsized: ['REC-01'],
  controls: [
    {
      control: 'AC-01',
      soc1: {
        type: 2,
        period: soc1Period,
        population: { low: 3, high: null },
        items: { low: 1, high: 2 },
        because: [{ because: 'table', says: 'The table gives 2 for quarterly at moderate risk.' }],
        evidence: 2,
      },
      soc2: {
        type: 2,
        period: soc2Period,
        population: { low: 3, high: 3 },
        items: { low: 2, high: 2 },
        because: [],
        evidence: 1,
      },
      populations: [{ from: '2026-01-01', to: '2026-12-31' }],
      together: { low: 2, high: 3 },
      evidenceShared: 1,
      differently: [{ because: 'periods', says: 'The periods share 183 days.', data: { sharedDays: 183 } }],
    },
  ],
  periods: {
    state: 'overlapping',
    soc1: soc1Period,
    soc2: soc2Period,
    sharedDays: 183,
    soc1OnlyDays: 90,
    soc2OnlyDays: 92,
    says: 'The periods share 183 days.',
    notes: [{ because: 'year-end', says: 'SOC 1 ends 92 days before 31 December.' }],
    options: [
      {
        kind: 'as-planned',
        soc1: soc1Period,
        soc2: soc2Period,
        sharedDays: 183,
        soc1Days: 0,
        soc2Days: 0,
        samples: { low: 4, high: 8 },
        evidenceShared: 1,
        says: ['Two periods.'],
      },
    ],
  },
};
