import type { Check } from '../model/check.js';
import { aboutControl, inService, named, plural } from './about-control.js';
import { tellWindows } from './missing-occurrence.js';

export const lateOccurrence: Check = {
  id: 'late-occurrence',
  stage: 'control',
  gap: 'operation',
  rule: 'A performance within the grace that the control declares is late, not missed. Each is told; more late than on time is medium.',
  source: 'AT-C 205: a control operates as described, and the description says when.',
  run: ({ controls }) => ({
    observations: inService(controls).flatMap((facts) => {
      const [found] = facts.looks
        .flatMap((look) => (look.scope.type === 2 && look.type2?.occurrences ? [look.type2.occurrences] : []))
        .sort((a, b) => b.late - a.late);
      if (!found || found.late === 0) return [];
      return [
        {
          ...aboutControl(facts),
          severity: found.late > found.onTime ? ('medium' as const) : ('low' as const),
          title: `${named(facts)} was late ${found.late === 1 ? 'once' : `${found.late} times`}`,
          condition: `Of ${plural(found.expected, 'expected occurrence')} ${found.late} came after the time that the control sets, within its grace: ${tellWindows(found.lateWindows)}.`,
          criteria: 'A control is performed when its description says so.',
          effect: 'An auditor who samples a late one asks why, and may report it as a deviation.',
          recommendation: `Record why ${found.late === 1 ? 'it was' : 'they were'} late. Where the time set is not the time needed, change the description of ${facts.control.id} before the next period.`,
          blocksPeriod: false,
          effort: { low: 0.25, high: 1 },
          data: { control: facts.control.id, late: found.late, onTime: found.onTime },
          measure: found.late,
        },
      ];
    }),
  }),
};
