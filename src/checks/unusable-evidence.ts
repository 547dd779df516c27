import type { Check } from '../model/check.js';
import type { ControlFacts, DiscountedEvidence } from '../model/facts.js';
import { aboutControl, named } from './about-control.js';

const titles: Readonly<Record<DiscountedEvidence['because'], string>> = {
  changed: 'has changed since it was recorded',
  missing: 'is not where the register says',
  refused: 'lies where no evidence may lie',
  unreadable: 'could not be read',
  future: 'is dated in the future',
  'outside-life': 'is dated outside the life of its control',
  placeless: 'is kept nowhere that anybody could look',
};

const remedies: Readonly<Record<DiscountedEvidence['because'], string>> = {
  changed: 'Restore the file as it was recorded, or find out who changed it and record it anew with the reason.',
  missing: 'Put the file back or correct the path in the register.',
  refused: 'Copy the file itself into the workspace, under evidence/.',
  unreadable: 'Make the file readable, or replace it with a copy that is.',
  future: 'Correct the date on which the control was performed.',
  'outside-life': 'Correct the date, or the dates from and until which the control operates.',
  placeless: 'File the trace itself, or name the ticket or document where it stands.',
};

const observe = (facts: ControlFacts, { evidence, index, because, why }: DiscountedEvidence) => ({
  ...aboutControl(facts),
  subject: { kind: 'evidence' as const, id: evidence.id },
  severity: because === 'future' || because === 'outside-life' ? ('low' as const) : ('medium' as const),
  title: `Evidence ${evidence.id} of ${named(facts)} ${titles[because]}`,
  condition: `${evidence.file ?? evidence.ref ?? evidence.id}: ${why}.`,
  criteria: 'Evidence is the dated, unchanged trace that was recorded when the control was performed.',
  effect: 'It is not counted, so the occurrence that it was to show is open again.',
  recommendation: remedies[because],
  blocksPeriod: false,
  effort: { low: 0.25, high: 1 },
  data: { evidence: evidence.id, control: facts.control.id, because },
  measure: 1,
  item: { list: 'evidence' as const, index },
});

export const unusableEvidence: Check = {
  id: 'unusable-evidence',
  stage: 'control',
  gap: 'evidence',
  rule: 'Evidence counts when its file is there, unchanged (SHA-256) and dated within the life of its control.',
  source: 'AT-C 105: evidence has to be reliable; records produced by the organization are checked for it.',
  run: ({ controls }) => ({
    observations: controls.flatMap((facts) =>
      facts.serves.length === 0 ? [] : facts.discounted.map((discounted) => observe(facts, discounted)),
    ),
  }),
};
