import type { ControlFacts, Facts, ReportScope, RequirementFacts } from '../model/facts.js';
import { carriersOf } from '../model/third-party/carriers.js';
import { concludeRequirement } from './conclude.js';

/** The verdict of every requirement in scope, by id: from the controls that bear on it, or from the organizations that carry it. */
export const concludeAll = (scopes: readonly ReportScope[], facts: Facts): ReadonlyMap<string, RequirementFacts> => {
  const { controls, controlById, asOf, workspace } = facts;
  const carriers = carriersOf(workspace);
  const bearing = new Map<string, ControlFacts[]>();
  for (const control of controls) {
    for (const { requirement } of control.requirements) {
      const list = bearing.get(requirement.id);
      if (list) list.push(control);
      else bearing.set(requirement.id, [control]);
    }
  }
  return new Map(
    scopes.flatMap((scope) =>
      scope.requirements.map((scoped) => {
        const { id } = scoped.requirement;
        const carriage = { carriers: carriers.get(id) ?? [], controlById, asOf };
        return [id, concludeRequirement(scoped, scope, bearing.get(id) ?? [], carriage)] as const;
      }),
    ),
  );
};
