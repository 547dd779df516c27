import type { Draft } from '../../questionnaire/draft.js';
import type { Workspace } from '../../model/workspace.js';

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
