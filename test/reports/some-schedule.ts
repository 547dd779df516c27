import type { CleanStart, Schedule, Task } from '../../src/schema/schedule';

export const ownTask: Task = {
  action: 'write:AC-01',
  owner: null,
  capacity: 1,
  effort: 0.75,
  from: '2026-10-16',
  worked: '2026-10-21',
  to: '2026-10-21',
  due: null,
  plan: 'none',
  after: [],
  heldBy: null,
  undated: null,
};

export const laterTask: Task = {
  ...ownTask,
  action: 'operate:REC-01',
  owner: 'Dana Fields',
  from: '2026-10-22',
  worked: '2026-10-27',
  to: '2026-11-30',
  due: '2026-11-30',
  plan: 'holds',
  after: ['write:AC-01'],
  heldBy: { kind: 'dependency', action: 'write:AC-01' },
};

const soc1Start: CleanStart = {
  report: 'soc1',
  blockers: ['no-owner:AC-01'],
  notAssessed: [],
  start: '2026-10-22',
  undated: null,
  periods: [
    { months: 3, from: '2026-10-22', to: '2027-01-21', reportBy: '2027-03-04' },
    { months: 12, from: '2026-10-22', to: '2027-10-21', reportBy: '2027-12-02' },
  ],
  criticalPath: [{ action: 'write:AC-01', kind: 'now', after: null, says: 'It starts right away.' }],
  ifStarted: {
    date: '2026-10-16',
    kind: 'next-day',
    controls: [{ control: 'AC-01', daysShort: 6, findings: [{ finding: 'no-owner:AC-01', daysShort: 6 }] }],
    withoutControl: [],
  },
  planned: {
    period: { from: '2026-01-01', to: '2026-12-31' },
    state: 'running',
    savable: [{ control: 'REC-01', by: '2026-10-31', toCome: 3 }],
    lost: [{ control: 'REC-01', missing: 1, first: { from: '2026-05-01', to: '2026-05-31' } }],
  },
};

/** The schedule that belongs to the small whole assessment. */
export const someSchedule: Schedule = {
  assumptions: { capacity: 1, fieldworkWeeks: 6, horizon: '2036-10-15' },
  tasks: [ownTask, laterTask],
  reports: [soc1Start, { ...soc1Start, report: 'soc2', notAssessed: ['CC6.2'], planned: null }],
};
