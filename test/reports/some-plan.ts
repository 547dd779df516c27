import type { Action, Plan } from '../../src/schema/assessment';
import { unowned } from './some-findings';

export const ownAction: Action = {
  id: 'write:AC-01',
  kind: 'write',
  title: 'AC-01 Access review: name an owner',
  subject: { kind: 'control', id: 'AC-01' },
  closes: ['no-owner:AC-01'],
  reports: ['soc1', 'soc2'],
  requirements: ['payroll-05', 'CC6.1'],
  controls: ['AC-01'],
  severity: 'medium',
  blocksPeriod: true,
  effort: { low: 0.5, high: 1 },
  priority: unowned.priority,
  owner: null,
  proposed: 'Head of security',
  phase: 'before-period',
  because: 'It closes a finding that no clean period should start with.',
  from: '2026-10-16',
  worked: '2026-10-21',
  to: '2026-10-21',
  due: null,
  dependsOn: [],
  critical: true,
  quickWin:
    'It takes no more than one person-day, waits for nothing, closes what is medium, and ranks 1 of 2 by priority.',
  proof: ['The entry of AC-01 in controls.yaml.'],
};

export const laterAction: Action = {
  ...ownAction,
  id: 'operate:REC-01',
  kind: 'operate',
  title: 'REC-01 Trust account reconciliation: keep the evidence',
  subject: { kind: 'control', id: 'REC-01' },
  closes: ['missing-occurrence:REC-01'],
  reports: ['soc1'],
  requirements: ['payroll-05'],
  controls: ['REC-01'],
  severity: 'high',
  blocksPeriod: false,
  owner: 'Dana Fields',
  proposed: null,
  phase: 'during-period',
  because: 'Only what is performed within the period leaves evidence of it.',
  from: '2026-10-22',
  worked: '2026-10-27',
  to: '2026-11-30',
  due: '2026-11-30',
  dependsOn: [{ action: 'write:AC-01', because: 'A control is written before it leaves evidence.' }],
  critical: false,
  quickWin: null,
  proof: ['Evidence of REC-01, dated.'],
};

/** The plan that belongs to the small whole assessment. */
export const somePlan: Plan = {
  assumptions: { quickWinDays: 1, daysAnItem: 0.0625 },
  phases: [
    { phase: 'before-period', by: null, says: 'Needed before the next period.', actions: ['write:AC-01'] },
    { phase: 'during-period', by: '2026-12-31', says: 'Needed while a period runs.', actions: ['operate:REC-01'] },
    { phase: 'before-fieldwork', by: null, says: 'Needed before the auditor begins.', actions: [] },
    { phase: 'later', by: null, says: 'Needed for no date.', actions: [] },
  ],
  actions: [ownAction, laterAction],
  quickWins: ['write:AC-01'],
  criticalPath: ['write:AC-01'],
  circles: [
    { action: 'write:AC-01', after: 'operate:REC-01', because: 'It would wait for something that waits for it.' },
  ],
  waste: [
    {
      control: 'REC-01',
      kind: 'non-key',
      because: 'It is not key, and key controls carry all that it is mapped to.',
      keep: ['AC-01'],
      onlyFor: [],
      frees: { items: 12, days: 0.75 },
    },
  ],
  controlsInService: 2,
};
