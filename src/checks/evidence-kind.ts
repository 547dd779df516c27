import type { Check } from '../model/check.js';
import type { ControlFacts } from '../model/facts.js';
import type { Evidence, EvidenceKind } from '../schema/registers.js';
import { aboutControl, inService, isKey, named, plural } from './about-control.js';

const names: Readonly<Record<EvidenceKind, string>> = {
  screenshot: 'a screenshot',
  'system-list': 'a list drawn from the system',
  ticket: 'a ticket',
  'signed-document': 'a signed document',
  configuration: 'a configuration',
  report: 'a report of a system',
  log: 'a log',
  other: 'something else',
};

/** Lists of a system always; reports where a key control rests on them. */
const restsOnQuery = (facts: ControlFacts, { kind }: Evidence): boolean =>
  kind === 'system-list' || (kind === 'report' && isKey(facts));

const withoutQuery = ({ query, rows }: Evidence): string[] => [
  ...(query === undefined ? ['query'] : []),
  ...(rows === undefined ? ['row count'] : []),
];

const faultsOf = (facts: ControlFacts, evidence: Evidence): string[] => {
  const { id, kind } = evidence;
  const wanted = facts.control.evidenceKind;
  const lacks = restsOnQuery(facts, evidence) ? withoutQuery(evidence) : [];
  return [
    ...(wanted !== undefined && kind === undefined
      ? [`${id} does not say what kind it is, asked for is ${names[wanted]}`]
      : []),
    ...(wanted !== undefined && kind !== undefined && kind !== wanted
      ? [`${id} is ${names[kind]}, asked for is ${names[wanted]}`]
      : []),
    ...(lacks.length > 0 ? [`${id} is ${names[kind ?? 'other']} without its ${lacks.join(' and ')}`] : []),
    ...(kind === 'screenshot' && evidence.collected === undefined
      ? [`${id} is a screenshot without the day it was taken`]
      : []),
  ];
};

const shown = 12;

const tell = (faults: readonly string[]): string =>
  faults.length > shown ? `${faults.slice(0, shown).join('; ')}; and ${faults.length - shown} more` : faults.join('; ');

export const evidenceKind: Check = {
  id: 'evidence-kind',
  stage: 'control',
  gap: 'evidence',
  rule: 'Evidence is of the kind that its control asks for. A list drawn from a system, and a report that a key control rests on, come with query and row count; a screenshot with the day it was taken. Otherwise: medium for a key control, else low.',
  source:
    'AT-C 205 and 320: information produced by the organization is evaluated for completeness and accuracy before it counts.',
  run: ({ controls }) => ({
    observations: inService(controls).flatMap((facts) => {
      const doubtful = facts.evidence
        .map((evidence) => ({ evidence, faults: faultsOf(facts, evidence) }))
        .filter(({ faults }) => faults.length > 0);
      if (doubtful.length === 0) return [];
      return [
        {
          ...aboutControl(facts),
          severity: isKey(facts) ? ('medium' as const) : ('low' as const),
          title: `${plural(doubtful.length, 'evidence item')} of ${named(facts)} ${doubtful.length === 1 ? 'does' : 'do'} not show all that is needed`,
          condition: `${tell(doubtful.flatMap(({ faults }) => faults))}.`,
          criteria:
            'Whoever looks at evidence can tell what it is, when it was taken, and that it is complete: query and row count of a list, the visible date of a screenshot.',
          effect:
            'The auditor cannot rely on it as it is and will ask for it again, which may no longer be possible for past days.',
          recommendation: `Take the evidence of ${facts.control.id} again where that still shows the same, or add what is missing from what was noted when it was taken.`,
          blocksPeriod: false,
          effort: { low: 0.25, high: 1 },
          data: { control: facts.control.id, evidence: doubtful.map(({ evidence }) => evidence.id) },
          measure: doubtful.length,
        },
      ];
    }),
  }),
};
