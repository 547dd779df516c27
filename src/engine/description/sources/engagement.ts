import type { Source } from '../material.js';
import { engagementPlace, isSet } from '../material.js';
import { countWords } from '../count-words.js';

/** What the organization does, in a word of its own. */
export const organization: Source = ({ workspace }) => {
  const { name, description } = workspace.engagement.organization;
  return [{ label: name, ...engagementPlace, has: { description: countWords(description) }, given: true }];
};

/** Its services (DC1; AT-C 320). */
export const services: Source = ({ workspace }) =>
  (workspace.engagement.organization.services ?? []).map(({ name, description }) => ({
    label: name,
    ...engagementPlace,
    has: { description: countWords(description) },
  }));

/** Principal service commitments and system requirements (DC2). */
export const commitments: Source = ({ workspace }) =>
  (workspace.engagement.commitments ?? []).map(({ id, source }) => ({
    label: id,
    ...engagementPlace,
    has: { source: isSet(source) },
  }));

/** The categories in scope with what was promised in each. One of no category speaks to security, which is in every report (TSP 100). */
export const categories: Source = ({ workspace }, scope) => {
  const made = workspace.engagement.commitments ?? [];
  return scope.categories.map((category) => ({
    label: category,
    ...engagementPlace,
    has: { commitments: made.filter((item) => (item.category ?? 'security') === category).length },
    given: true,
  }));
};

export const locations: Source = ({ workspace }) =>
  (workspace.engagement.scope?.locations ?? []).map((label) => ({ label, ...engagementPlace, has: {} }));

export const sensitiveData: Source = ({ workspace }) =>
  (workspace.engagement.scope?.sensitiveData ?? []).map((label) => ({ label, ...engagementPlace, has: {} }));
