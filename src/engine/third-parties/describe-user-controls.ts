import type { Facts } from '../../model/facts.js';
import type { AssessedUserControl, Finding } from '../../schema/assessment.js';

/** What is expected of our user entities, in the order of the register, with the findings about each. */
export const describeUserControls = (
  { workspace, verdicts }: Facts,
  findings: readonly Finding[],
): AssessedUserControl[] => {
  const byId = new Map<string, string[]>();
  for (const { subject, id } of findings) {
    if (subject.kind !== 'user-control') continue;
    const list = byId.get(subject.id);
    if (list) list.push(id);
    else byId.set(subject.id, [id]);
  }
  return workspace.userControls.map(({ id, text, requirements = [], needed, audience }) => ({
    id,
    text,
    requirements: requirements.filter((requirement) => verdicts.has(requirement)),
    needed: needed ?? null,
    audience: audience ?? null,
    findings: byId.get(id) ?? [],
  }));
};
