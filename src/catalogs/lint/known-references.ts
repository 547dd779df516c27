import { didYouMean } from '../../model/suggest.js';
import type { Catalog, Requirement } from '../../model/catalog.js';
import type { LintContext, LintRule, Remark } from './rule.js';

const frameworks = ['cobit2019', 'iso27001', 'csf2', 'sp80053'] as const;

const groupRemarks = (catalog: Catalog, requirement: Requirement, position: number): Remark[] => {
  const { id, category } = requirement;
  const group = catalog.groups.find((item) => item.id === requirement.group);
  if (group === undefined) {
    const ids = catalog.groups.map((item) => item.id);
    const message = `the catalog has no group ${requirement.group}`;
    const hint = didYouMean(requirement.group, ids) ?? `its groups are ${ids.join(', ')}`;
    return [{ level: 'error', code: 'unknown-group', message, hint, id, at: { requirement: position, field: ['group'] } }];
  }
  if (group.category === undefined || group.category === category) return [];
  const message = `${id} is in the category ${category ?? 'of none'}, its group ${group.id} in ${group.category}`;
  const at = { requirement: position, field: ['category'] };
  return [{ level: 'error', code: 'wrong-category', message, hint: `write category: ${group.category}`, id, at }];
};

const principleRemarks = ({ id, coso = [] }: Requirement, position: number): Remark[] =>
  coso.flatMap((principle, index): Remark[] => {
    const at = { requirement: position, field: ['coso', index] };
    if (principle < 1 || principle > 17) {
      const message = `COSO has no principle ${principle}`;
      return [{ level: 'error', code: 'unknown-principle', message, hint: 'its principles are 1 to 17', id, at }];
    }
    if (coso.indexOf(principle) === index) return [];
    const message = `COSO principle ${principle} is named twice`;
    return [{ level: 'error', code: 'named-twice', message, hint: 'name it once', id, at }];
  });

const relatedRemarks = ({ id, related = {} }: Requirement, position: number, context: LintContext): Remark[] =>
  frameworks.flatMap((framework) => {
    const { edition, ids } = context.related[framework];
    const named = related[framework] ?? [];
    return named.flatMap((other, index): Remark[] => {
      const at = { requirement: position, field: ['related', framework, index] };
      if (!ids.includes(other)) {
        const hint = didYouMean(other, ids) ?? 'correct or remove it; the ids are in catalogs/related-ids.yaml';
        return [{ level: 'error', code: 'unknown-related-id', message: `${edition} has no ${other}`, hint, id, at }];
      }
      if (named.indexOf(other) === index) return [];
      const meant = ids.includes(`${other}0`) ? `name it once; or was one of them ${other}0?` : 'name it once';
      return [{ level: 'error', code: 'named-twice', message: `${other} is named twice`, hint: meant, id, at }];
    });
  });

/** What a requirement points to is there. */
export const knownReferences: LintRule = {
  id: 'known-references',
  says: 'Groups, categories, COSO principles and related ids exist, and none is named twice.',
  run: (catalog, context) =>
    catalog.requirements.flatMap((requirement, position) => [
      ...groupRemarks(catalog, requirement, position),
      ...principleRemarks(requirement, position),
      ...relatedRemarks(requirement, position, context),
    ]),
};
