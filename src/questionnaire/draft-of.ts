import type { Workspace } from '../model/workspace.js';
import type { Draft } from './draft.js';

/** A workspace as the questionnaire sees it. */
export const draftOf = ({ engagement, controls, answers, systems, processes, vendors, people }: Workspace): Draft => ({
  engagement: { ...engagement },
  controls,
  answers,
  lists: {
    systems: systems.map((item) => ({ ...item })),
    processes: processes.map((item) => ({ ...item })),
    vendors: vendors.map((item) => ({ ...item })),
    people: people.map((item) => ({ ...item })),
  },
});
