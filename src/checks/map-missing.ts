import type { Check, Observation } from '../model/check.js';
import { isMapKept } from '../model/map/process-map.js';
import type { Process } from '../schema/registers.js';
import { aboutEngagement } from './about-engagement.js';
import { soc1Scope } from './about-map.js';

const criteria =
  'The description says how transactions are initiated, authorized, recorded, processed, corrected and reported; the auditors of user entities ask which lines and assertions of their statements that touches.';

const aboutMap = {
  severity: 'low',
  criteria,
  reports: ['soc1'],
  requirements: [],
  controls: [],
  blocksPeriod: false,
} as const;

const lacking = ({ steps = [], lines = [] }: Process): string[] => [
  ...(steps.length === 0 ? ['steps'] : []),
  ...(lines.length === 0 ? ['statement lines'] : []),
];

const noMap = (processes: readonly Process[]): Observation => ({
  ...aboutEngagement('financial-map', []),
  ...aboutMap,
  title: 'There is no financial map',
  condition: processes.some(({ financial }) => financial)
    ? 'Processes are marked as financial, but none of them has steps or statement lines.'
    : 'No process is marked as financial, and none has steps or statement lines.',
  effect:
    'Nobody can tell a step without a control, an assertion that nothing covers or a flow that nobody checks before the auditor does.',
  recommendation:
    'Walk through each process that changes figures of user entities. Record its steps with their systems and controls, the statement lines that it feeds, its interfaces and its key reports in systems.yaml.',
  effort: { low: 2, high: 10 },
});

const partOfMap = (work: Process, index: number): Observation[] => {
  const missing = lacking(work);
  if (!work.financial || missing.length === 0) return [];
  return [
    {
      ...aboutMap,
      subject: { kind: 'process', id: work.id },
      title: `${work.name} is not on the financial map${missing.length === 1 ? ' in full' : ''}`,
      condition: `The process is marked as financial and has no ${missing.join(' and no ')} on record.`,
      effect: 'What is not on the map is not assessed.',
      recommendation: `Walk through ${work.name} and record its ${missing.join(' and ')} in systems.yaml.`,
      effort: { low: 0.5, high: 3 },
      data: { process: work.id, missing },
      measure: missing.length,
      item: { list: 'processes', index },
    },
  ];
};

export const mapMissing: Check = {
  id: 'map-missing',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'For SOC 1 there is a financial map: each process that changes figures of user entities with its steps and the statement lines that it feeds. Where nobody keeps one, that is told once; where one is kept, for each financial process that it leaves out.',
  source: 'AT-C 320 (content of the description); AU-C 402 (what auditors of user entities need).',
  run: (facts) => {
    if (!soc1Scope(facts)) return {};
    const { processes } = facts.workspace;
    return { observations: isMapKept(processes) ? processes.flatMap(partOfMap) : [noMap(processes)] };
  },
};
