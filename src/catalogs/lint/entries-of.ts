import type { Catalog, Point, Requirement } from '../../model/catalog.js';

/** A requirement, or one of its points, with its place. */
export type Entry =
  | { readonly id: string; readonly at: { readonly requirement: number }; readonly requirement: Requirement }
  | {
      readonly id: string;
      readonly at: { readonly requirement: number; readonly point: number };
      readonly requirement: Requirement;
      readonly point: Point;
    };

/** Every requirement followed by its points, in the catalog's order. */
export const entriesOf = (catalog: Catalog): Entry[] =>
  catalog.requirements.flatMap((requirement, at): Entry[] => [
    { id: requirement.id, at: { requirement: at }, requirement },
    ...requirement.points.map((item, point) => ({
      id: item.id,
      at: { requirement: at, point },
      requirement,
      point: item,
    })),
  ]);
