import type { Catalog, Requirement } from '../../model/catalog.js';
import type { KnownStructure, PointCounts } from '../../schema/catalog-structure.js';
import type { LintRule, Remark } from './rule.js';

type Scope = keyof PointCounts;

const scopes: readonly Scope[] = ['all', 'system', 'availability', 'processing-integrity', 'confidentiality', 'privacy'];

const countOf = (requirements: readonly Requirement[], scope: Scope): number =>
  requirements.flatMap(({ points }) => points).filter((point) => point.scope === scope).length;

const hint = 'the numbers are in catalogs/structure.yaml; a point is missing, doubled or has the wrong scope';

const compareTotals = ({ id, requirements }: Catalog, known: KnownStructure): Remark[] => {
  const points = requirements.reduce((sum, requirement) => sum + requirement.points.length, 0);
  const counts: readonly (readonly [string, number, number])[] = [
    ['requirements', requirements.length, known.requirements],
    ['points', points, known.points],
    ...scopes.map((scope) => [`points of the scope ${scope}`, countOf(requirements, scope), known.scopes[scope] ?? 0] as const),
  ];
  return counts
    .filter(([, here, there]) => here !== there)
    .map(([what, here, there]) => {
      const message = `the catalog has ${here} ${what}, this edition has ${there}`;
      return { level: 'error', code: 'wrong-count', message, hint, id, at: { field: ['requirements'] } };
    });
};

const compareRequirement = (
  requirement: Requirement,
  position: number,
  known: KnownStructure['each'][number] | undefined,
): Remark[] => {
  const { id } = requirement;
  const base = { level: 'error', id } as const;
  if (known === undefined) {
    const message = `this edition has no requirement ${id}`;
    const at = { requirement: position, field: ['id'] };
    return [{ ...base, code: 'unknown-requirement', message, hint: 'remove it, or correct its id', at }];
  }
  const wrong = scopes
    .map((scope) => [scope, countOf([requirement], scope), known.points[scope] ?? 0] as const)
    .filter(([, here, there]) => here !== there)
    .map(([scope, here, there]): Remark => {
      const message = `${id} has ${here} points of the scope ${scope}, this edition has ${there}`;
      return { ...base, code: 'wrong-count', message, hint, at: { requirement: position, field: ['points'] } };
    });
  const misnumbered = requirement.points.findIndex((point, index) => point.id !== `${id}.p${index + 1}`);
  if (misnumbered >= 0) {
    const message = `point ${misnumbered + 1} of ${id} has not the id ${id}.p${misnumbered + 1}`;
    const at = { requirement: position, point: misnumbered, field: ['id'] };
    const why = 'points are numbered in the order of the standard; answers and controls hold on to the numbers';
    wrong.push({ ...base, code: 'wrong-number', message, hint: why, at });
  }
  const principles = requirement.coso ?? [];
  if (principles.join() === String(known.coso ?? '')) return wrong;
  const message = `${id} belongs to ${known.coso === undefined ? 'no COSO principle' : `COSO principle ${known.coso}`}`;
  const at = { requirement: position, field: ['coso'] };
  return [...wrong, { ...base, code: 'wrong-principle', message, hint: 'correct or remove `coso`', at }];
};

/** A catalog of a standard whose structure is known has exactly that structure (TSP 100: 61 criteria, 330 points of focus). */
export const knownStructure: LintRule = {
  id: 'known-structure',
  says: 'A catalog whose official structure is known has its requirements, its number of points for each scope, and its COSO principles.',
  run: (catalog, { structure }) => {
    const editions = structure.structures.filter((known) => known.catalog === catalog.id);
    // A tailored catalog differs on purpose, and says why.
    if (editions.length === 0 || catalog.tailored) return [];
    const known = editions.find(({ edition }) => edition === catalog.edition);
    if (known === undefined) {
      const message = `nothing is known of the structure of the edition "${catalog.edition}"`;
      const add = 'add its counts to catalogs/structure.yaml';
      return [{ level: 'remark', code: 'unknown-edition', message, hint: add, id: catalog.id, at: { field: ['edition'] } }];
    }
    const here = new Set(catalog.requirements.map(({ id }) => id));
    const missing = known.each.filter(({ id }) => !here.has(id)).map(({ id }) => id);
    const gone: Remark = {
      level: 'error',
      code: 'missing-requirement',
      message: `the catalog lacks ${missing.join(', ')}`,
      hint: 'add what is missing',
      id: catalog.id,
      at: { field: ['requirements'] },
    };
    const each = new Map(known.each.map((item) => [item.id, item]));
    return [
      ...compareTotals(catalog, known),
      ...(missing.length > 0 ? [gone] : []),
      ...catalog.requirements.flatMap((item, position) => compareRequirement(item, position, each.get(item.id))),
    ];
  },
};
