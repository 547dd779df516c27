import type { Effort } from '../schema/catalog.js';

/** What a shortfall is called, what it leads to, and how to close it. */
export const documentShortfallKinds = {
  'no-owner': {
    label: 'no owner',
    effect: 'Nobody keeps it up to date.',
    remedy: 'Name the person who keeps it.',
    effort: { low: 0.25, high: 0.5 },
  },
  'no-approver': {
    label: 'no approver',
    effect: 'Nobody with authority has said that it is in force.',
    remedy: 'Have somebody with authority approve it, and record who did and when.',
    effort: { low: 0.25, high: 1 },
  },
  'not-approved': {
    label: 'not approved',
    effect: 'Staff follow a draft, or nobody can show since when it is in force.',
    remedy: 'Have the named approver sign this edition, and record the day.',
    effort: { low: 0.25, high: 1 },
  },
  'no-place': {
    label: 'kept nowhere known',
    effect: 'The auditor asks for it and nobody finds it.',
    remedy: 'Record where it is kept, in `file` or `ref`.',
    effort: { low: 0.25, high: 0.5 },
  },
  'no-review': {
    label: 'no review recorded',
    effect: 'Nobody can tell whether it describes what is done today.',
    remedy: 'Read it against what is done today, correct it, and record the day in `reviewed`.',
    effort: { low: 0.5, high: 2 },
  },
  'stale-review': {
    label: 'review overdue',
    effect: 'What people do may no longer be what it says, and the auditor notes the missed review.',
    remedy: 'Review it now, have changes approved, and put the next due date into a calendar that reminds its owner.',
    effort: { low: 0.5, high: 2 },
  },
  'stale-record': {
    label: 'not looked at since',
    effect: 'A hole in its newer entries goes unseen until the auditor finds it.',
    remedy: 'Look through the newest entries, follow up what is missing, and record the day in `reviewed`.',
    effort: { low: 0.5, high: 2 },
  },
  'never-tested': {
    label: 'never tested',
    effect: 'Whether the plan works will be found out in the emergency.',
    remedy:
      'Rehearse it once with the people it names, write minutes with the actions that follow, and record the day in `tested`.',
    effort: { low: 1, high: 5 },
  },
  'stale-test': {
    label: 'test overdue',
    effect: 'People and systems have changed since the plan was last tried.',
    remedy: 'Rehearse it again and record the day in `tested`.',
    effort: { low: 1, high: 5 },
  },
} as const satisfies Record<string, { label: string; effect: string; remedy: string; effort: Effort }>;
