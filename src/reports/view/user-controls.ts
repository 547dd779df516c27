import type { Assessment, AssessedUserControl, UserControlProposal } from '../../schema/assessment.js';

/** A requirement with the controls of user entities that it counts on. */
export interface UserControlGroup {
  readonly id: string;
  readonly title: string;
  readonly controls: readonly AssessedUserControl[];
}

export interface UserControls {
  readonly groups: readonly UserControlGroup[];
  /** Linked to no requirement in scope. */
  readonly loose: readonly AssessedUserControl[];
  readonly proposals: readonly UserControlProposal[];
}

/** What is expected of user entities, by the requirements that count on it, in catalog order. */
export const userControls = ({ requirements, userControls: list, userControlProposals }: Assessment): UserControls => {
  const byRequirement = new Map<string, AssessedUserControl[]>();
  for (const item of list) {
    for (const id of item.requirements) {
      const members = byRequirement.get(id);
      if (members) members.push(item);
      else byRequirement.set(id, [item]);
    }
  }
  return {
    groups: requirements.flatMap(({ id, title }) => {
      const controls = byRequirement.get(id) ?? [];
      return controls.length > 0 ? [{ id, title, controls }] : [];
    }),
    loose: list.filter((item) => item.requirements.length === 0),
    proposals: userControlProposals,
  };
};

/** Controls of subservice organizations that the catalogs in scope typically count on, each once, with who counts on it. */
export const typicalAssumptions = ({ requirements }: Assessment): { text: string; requirements: string[] }[] => {
  const rows = new Map<string, string[]>();
  for (const { id, csocs } of requirements) {
    for (const text of csocs) {
      const ids = rows.get(text);
      if (ids) ids.push(id);
      else rows.set(text, [id]);
    }
  }
  return [...rows].map(([text, ids]) => ({ text, requirements: ids }));
};
