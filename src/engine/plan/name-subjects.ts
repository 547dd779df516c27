import type { Facts } from '../../model/facts.js';
import type { ActionSubject } from './subject-of.js';

/** Names of what actions are done on; undefined where the finding itself says it best. */
export type SubjectNames = (subject: ActionSubject, requirements: readonly string[]) => string | undefined;

/** Gathers the names once: registers hold thousands of items. */
export const nameSubjects = ({ workspace, knowledge, controlById, verdicts }: Facts): SubjectNames => {
  const named = (items: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> =>
    new Map(items.map(({ id, name }) => [id, name]));
  const [people, vendors, systems] = [named(workspace.people), named(workspace.vendors), named(workspace.systems)];
  const [interfaces, keyReports] = [named(workspace.interfaces), named(workspace.keyReports)];
  // The id of a step or of an assertion of a process names both: `payroll-tax/notices`.
  const steps = new Map(
    workspace.processes.flatMap(({ id, name, steps: all = [], lines = [] }) => [
      [id, name] as const,
      ...all.map((step) => [`${id}/${step.id}`, `${name}, ${step.name ?? step.kind}`] as const),
      ...lines.flatMap(({ assertions }) => assertions.map((one) => [`${id}/${one}`, `${name}, ${one}`] as const)),
    ]),
  );
  const lists = new Map(workspace.accessLists.map(({ id, file }) => [id, `Access list ${file}`]));
  const together = new Map(knowledge.together.map(({ id, title }) => [id, title]));
  const papers = new Map([
    ...knowledge.documents.map(({ id, title }) => [id, title] as const),
    ...knowledge.training.map(({ id, topic }) => [id, topic] as const),
    ...workspace.documents.map(({ id, title }) => [`document.${id}`, `${id} ${title}`] as const),
    ...workspace.training.map(({ course }) => [`course.${course}`, course] as const),
    ...knowledge.description.items.map(({ id, title }) => [id, `System description, ${id} ${title}`] as const),
    ...(['soc1', 'soc2'] as const).flatMap((report) => {
      const name = report === 'soc1' ? 'SOC 1' : 'SOC 2';
      return [
        [`assertion.${report}`, `Management’s assertion for ${name}`] as const,
        [`user-controls.${report}`, `User entity controls for ${name}`] as const,
      ];
    }),
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
      case 'account':
        return `Account ${id}`;
      case 'access-list':
        return lists.get(id);
      case 'vendor':
        return vendors.get(id);
      case 'system':
        return systems.get(id);
      case 'engagement':
        return papers.get(id);
      case 'interface':
        return interfaces.get(id);
      case 'process':
        return steps.get(id);
      case 'key-report':
        return keyReports.get(id);
      case 'evidence':
      case 'acceptance':
        return undefined;
    }
  };
};
