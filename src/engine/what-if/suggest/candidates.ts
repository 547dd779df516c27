import type { Workspace } from '../../../model/workspace.js';
import type { Outcome } from '../../judge.js';
import type { Suggestion } from '../../../schema/what-if-suggestions.js';
import type { Change } from '../change.js';

export interface Candidate {
  readonly change: Change;
  readonly about: Suggestion['about'];
}

/**
 * The single changes that could save something: a report, a category, a pack, an objective, a system, a vendor less, or a type 1 first.
 * Security is none (TSP 100 has it in every SOC 2 report), and criteria are not chosen one by one.
 */
export const candidatesOf = (before: Outcome, { engagement, systems, vendors }: Workspace): Candidate[] => {
  const { soc1, soc2 } = engagement.reports ?? {};
  const packs = soc1?.packs ?? [];
  const objectives = before.requirements.filter(({ report }) => report === 'soc1');
  const reports = before.reports.map(({ report }) => report);
  return [
    ...(reports.length > 1 ? reports : []).map((id): Candidate => {
      return { about: 'report', change: { phrase: `drop report ${id}`, kind: 'report', act: 'drop', id } };
    }),
    ...(soc2?.categories ?? [])
      .filter((id) => id !== 'security')
      .map((id): Candidate => {
        return { about: 'category', change: { phrase: `drop category ${id}`, kind: 'category', act: 'drop', id } };
      }),
    ...(packs.length > 1 ? packs : []).map((id): Candidate => {
      return { about: 'pack', change: { phrase: `drop pack ${id}`, kind: 'pack', act: 'drop', id } };
    }),
    ...(objectives.length > 1 ? objectives : []).map(({ id }): Candidate => {
      return { about: 'objective', change: { phrase: `drop objective ${id}`, kind: 'objective', act: 'drop', id } };
    }),
    ...systems
      .filter(({ outOfScope }) => outOfScope === undefined)
      .map(({ id }): Candidate => {
        return { about: 'system', change: { phrase: `drop system ${id}`, kind: 'system', act: 'drop', id } };
      }),
    ...vendors
      .filter(({ subservice }) => subservice === true)
      .map(({ id }): Candidate => {
        return { about: 'vendor', change: { phrase: `drop vendor ${id}`, kind: 'vendor', act: 'drop', id } };
      }),
    ...before.reports
      .filter(({ type }) => type === 2)
      .map(({ report }): Candidate => {
        return { about: 'type', change: { phrase: `type 1 first ${report}`, kind: 'type', report, type: 1 } };
      }),
  ];
};
