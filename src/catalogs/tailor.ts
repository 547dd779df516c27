import type { Catalog, Dropped } from '../model/catalog.js';
import type { Point, Requirement, Tailoring } from '../schema/catalog.js';

const drop = (catalog: Catalog, entries: Tailoring['drop'] = []): Catalog => {
  const reasons = new Map(entries.map(({ id, reason }) => [id, reason]));
  const dropped: Dropped[] = [...catalog.dropped];
  const keep = (id: string, title: string): boolean => {
    const reason = reasons.get(id);
    if (reason !== undefined) dropped.push({ id, title, reason });
    return reason === undefined;
  };
  // A requirement that goes takes its points along: they need no reasons of their own.
  const requirements = catalog.requirements
    .filter(({ id, title }) => keep(id, title))
    .map((requirement) => ({
      ...requirement,
      points: requirement.points.filter(({ id, expectation }) => keep(id, expectation)),
    }));
  return { ...catalog, requirements, dropped };
};

const reword = (requirements: readonly Requirement[], entries: Tailoring['reword'] = []): Requirement[] => {
  const words = new Map(entries.map((entry) => [entry.id, entry]));
  const rewordPoint = (point: Point): Point => ({
    ...point,
    expectation: words.get(point.id)?.expectation ?? point.expectation,
  });
  return requirements.map((requirement) => {
    const { title, statement, question } = { ...requirement, ...words.get(requirement.id) };
    return { ...requirement, title, statement, question, points: requirement.points.map(rewordPoint) };
  });
};

const addPoints = (requirements: readonly Requirement[], entries: Tailoring['add'] = []): Requirement[] =>
  requirements.map((requirement) => {
    const points = entries.filter(({ to }) => to === requirement.id).flatMap((entry) => entry.points);
    return { ...requirement, points: [...requirement.points, ...points] };
  });

/**
 * The catalog as a workspace changed it, in the order of its tailorings. What is dropped stays on record with its reason, because
 * the description has to name what was left out (DC 200, DC8). Entries that lead nowhere change nothing: the loader refuses them.
 */
export const tailor = (catalog: Catalog, tailorings: readonly Tailoring[]): Catalog =>
  tailorings
    .filter((tailoring) => tailoring.catalog === catalog.id)
    .reduce((before, tailoring) => {
      const less = drop(before, tailoring.drop);
      const worded = reword(less.requirements, tailoring.reword);
      const requirements = [...addPoints(worded, tailoring.add), ...(tailoring.requirements ?? [])];
      return { ...less, requirements, tailored: true };
    }, catalog);
