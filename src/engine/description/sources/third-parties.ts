import type { ReportScope } from '../../../model/facts.js';
import { unique } from '../../../model/order.js';
import { vendorFacts } from '../../../model/third-party/vendor-facts.js';
import type { VendorFacts } from '../../../model/third-party/vendor-facts.js';
import { assumedControls } from '../../../model/third-party/vendor-items.js';
import { countWords } from '../count-words.js';
import type { Source } from '../material.js';
import { isSet, placeOf } from '../material.js';
import { isLeftOut, verdictsOf } from './requirements.js';

/** Under the inclusive method its controls are ours to describe and to link, not to assume. */
const assumed = ({ vendor, carries }: VendorFacts, scope: ReportScope) => {
  if (vendor.method === 'inclusive') return { controls: 1, requirements: 1 };
  const inScope = new Set(scope.requirements.map(({ requirement }) => requirement.id));
  const controls = assumedControls(vendor);
  const linked = controls.flatMap(({ requirements }) => requirements.filter((id) => inScope.has(id)));
  return { controls: controls.length, requirements: linked.length + (carries.get(scope)?.length ?? 0) };
};

/**
 * Subservice organizations that matter to the report (DC7; AT-C 320): those that the register or the decision calls one, and those
 * that are treated as one because something rests on them and nobody has decided.
 */
export const subservice: Source = (facts, scope) => {
  const { workspace } = facts;
  const hosts = new Set(workspace.systems.map(({ vendor }) => vendor));
  return vendorFacts(facts)
    .filter(({ isRelied, scopes }) => isRelied && scopes.includes(scope))
    .map((item) => {
      const { vendor, index, role, relying, carries } = item;
      const rests = relying.length > 0 || carries.size > 0 || hosts.has(vendor.id);
      return {
        label: vendor.name,
        ...placeOf(workspace, 'vendors', index),
        has: {
          decided: role.role === 'undecided' ? 0 : 1,
          service: isSet(vendor.service),
          method: isSet(vendor.method),
          ...assumed(item, scope),
          linked: rests ? 1 : 0,
        },
      };
    });
};

/** What the catalogs call typical: a place to start, and nobody's statement. */
export const userEntityControls: Source = (facts, scope) =>
  unique(
    verdictsOf(facts, scope)
      .filter((item) => !isLeftOut(item))
      .flatMap(({ scoped }) => scoped.requirement.cuecs ?? []),
  ).map(() => ({ label: '', file: null, line: null, has: {}, given: true }));

/** Management's own list of what user entities have to do. What names only requirements of another report is that one's. */
export const userControls: Source = ({ workspace }, scope) => {
  const inScope = new Set(scope.requirements.map(({ requirement }) => requirement.id));
  return workspace.userControls.flatMap(({ id, text, requirements = [] }, index) => {
    const linked = requirements.filter((requirement) => inScope.has(requirement)).length;
    return requirements.length > 0 && linked === 0
      ? []
      : [
          {
            label: id,
            ...placeOf(workspace, 'userControls', index),
            has: { text: countWords(text), requirements: linked },
          },
        ];
  });
};
