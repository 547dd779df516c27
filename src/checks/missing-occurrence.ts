import type { Check } from '../model/check.js';
import type { ControlFacts, ControlLook } from '../model/facts.js';
import type { Occurrences } from '../schema/assessment.js';
import { aboutControl, inService, isKey, named, plural } from './about-control.js';
import { tellUncoveredEvidence } from './tell-uncovered-evidence.js';

const shown = 12;

/** The missing windows by date; a long list is cut, its length is told. */
export const tellWindows = (windows: Occurrences['missingWindows']): string => {
  const told = windows.slice(0, shown).map(({ from, to }) => (from === to ? from : `${from} to ${to}`));
  return windows.length > shown ? `${told.join(', ')} and ${windows.length - shown} more stretches` : told.join(', ');
};

/** The look that misses most: where both reports use the control, the longer period usually. */
const worst = (facts: ControlFacts): { look: ControlLook; occurrences: Occurrences } | undefined =>
  facts.looks
    .flatMap((look) => {
      const occurrences = look.scope.type === 2 ? look.type2?.occurrences : undefined;
      return occurrences && occurrences.missing > 0 ? [{ look, occurrences }] : [];
    })
    .sort((a, b) => b.occurrences.missing - a.occurrences.missing)[0];

export const missingOccurrence: Check = {
  id: 'missing-occurrence',
  stage: 'control',
  gap: 'operation',
  rule: 'Over a period each expected occurrence has its evidence. Some missing: medium; all missing: high for a key control. What was missed cannot be made up afterwards.',
  source: 'AT-C 205 and 320: operating effectiveness throughout the period.',
  run: ({ controls }) => ({
    observations: inService(controls).flatMap((facts) => {
      const found = worst(facts);
      if (!found || facts.evidence.length === 0 || !facts.control.text) return [];
      const { expected, filled, missing, toCome, missingWindows } = found.occurrences;
      const { control } = facts;
      const lateStart = control.since && found.look.scope.period && control.since > found.look.scope.period.from;
      return [
        {
          ...aboutControl(facts),
          severity: filled === 0 && isKey(facts) ? ('high' as const) : ('medium' as const),
          title: `${named(facts)} lacks evidence for ${plural(missing, 'occurrence')}`,
          condition: `Of ${plural(expected, 'expected occurrence')} ${filled} ${filled === 1 ? 'is' : 'are'} evidenced. Missing: ${tellWindows(missingWindows)}.${lateStart ? ` The control started on ${control.since ?? ''}, after the period did.` : ''}`,
          criteria: `At this frequency (${control.frequency ?? 'not recorded'}) a control leaves a trace in each of its windows from ${found.look.scope.period?.from ?? ''} to ${found.look.scope.period?.to ?? ''}.`,
          effect:
            'Each missing occurrence is likely to be reported as a deviation, many of them as a control that does not operate.',
          recommendation: `Look for the evidence of the missing dates.${tellUncoveredEvidence(facts, missingWindows)} What was not performed cannot be made up: record why, perform ${control.id} from now on, and consider a compensating control or a later period.`,
          blocksPeriod: false,
          effort: { low: 0.5, high: Math.min(10, 1 + missing * 0.5) },
          data: { control: control.id, expected, filled, missing, toCome },
          measure: missing,
        },
      ];
    }),
  }),
};
