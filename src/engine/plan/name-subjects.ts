import type { Facts } from '../../model/facts.js';
import type { ActionSubject } from './subject-of.js';

/** Names of what actions are done on; undefined where the finding itself says it best. */
export type SubjectNames = (subject: ActionSubject, requirements: readonly string[]) => string | undefined;

/** Gathers the names once: registers hold thousands of items. */
export const nameSubjects = ({ workspace, knowledge, controlById, verdicts }: Facts): SubjectNames => {
  const named = (items: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> =>
    new Map(items.map(({ id, name }) => [id, name]));
  const [people, vendors, systems] = [named(workspace.people), named(workspace.vendors), named(workspace.systems)];
  const together = new Map(knowledge.together.map(({ id, title }) => [id, title]));
  const papers = new Map([
    ...knowledge.documents.map(({ id, title }) => [id, title] as const),
    ...knowledge.training.map(({ id, topic }) => [id, topic] as const),
    ...workspace.documents.map(({ id, title }) => [`document.${id}`, `${id} ${title}`] as const),
    ...workspace.training.map(({ course }) => [`course.${course}`, course] as const),
    ['register', 'Registers of documents and training'] as const,
  ]);
  const titleOf = (id: string): string => `${id} ${verdicts.get(id)?.scoped.requirement.title ?? ''}`.trimEnd();
  return ({ kind, id }, requirements) => {
    switch (kind) {
      case 'control':
        return `${id} ${controlById.get(id)?.control.title ?? ''}`.trimEnd();
      case 'requirement':
        return titleOf(id);
      case 'together': {
        const [first, ...others] = requirements;
        if (first !== undefined && others.length === 0) return titleOf(first);
        return `${requirements.join(', ')} ${together.get(id) ?? ''}`.trimEnd();
      }
      case 'person':
        return people.get(id);
      case 'vendor':
        return vendors.get(id);
      case 'system':
        return systems.get(id);
      case 'engagement':
        return papers.get(id);
      case 'evidence':
      case 'acceptance':
        return undefined;
    }
  };
};
