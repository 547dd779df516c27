import type { Knowledge } from '../../model/catalog.js';
import type { RequirementWeight } from '../weigh-requirements.js';
import type { ActionSubject } from './subject-of.js';

/**
 * The role that usually does such work, for what nobody is named for: whoever approves the document, owns the set of requirements,
 * or answers for the most usual topic among them. null: nobody in particular.
 */
export const proposeOwner = (
  { documents, together }: Knowledge,
  weights: ReadonlyMap<string, RequirementWeight>,
): ((subject: ActionSubject, requirements: readonly string[]) => string | null) => {
  const approvers = new Map(documents.map(({ id, approver }) => [id, approver]));
  const owners = new Map(together.map(({ id, owner }) => [id, owner]));
  return ({ kind, id }, requirements) => {
    if (kind === 'engagement' && approvers.has(id)) return approvers.get(id) ?? null;
    if (kind === 'together' && owners.has(id)) return owners.get(id) ?? null;
    const topics = requirements.flatMap((requirement) => weights.get(requirement)?.topics ?? []);
    const most = Math.max(0, ...topics.map(({ demand }) => demand));
    return topics.find(({ demand }) => demand === most)?.owner ?? null;
  };
};
