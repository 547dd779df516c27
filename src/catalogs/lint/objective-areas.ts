import type { Catalog } from '../../model/catalog.js';
import { area as areaSchema, type Area } from '../../schema/catalog.js';
import type { LintRule, Remark } from './rule.js';

/** The areas that auditors of user entities look for in a SOC 1 report, in the order in which they are told. */
export const areas: readonly Area[] = areaSchema.enum;

const held = ({ requirements }: Catalog): ReadonlySet<Area> =>
  new Set(requirements.flatMap(({ points }) => points.flatMap(({ area }) => area ?? [])));

/** A pack that names no area at all is left alone: naming them helps its reader and is no duty. */
const minds = (catalog: Catalog): boolean => catalog.areasElsewhere !== undefined || held(catalog).size > 0;

const missing = (catalog: Catalog): Remark[] => {
  const elsewhere = new Set(catalog.areasElsewhere?.map(({ area }) => area));
  const here = held(catalog);
  return areas
    .filter((area) => !here.has(area) && !elsewhere.has(area))
    .map((area) => ({
      level: 'remark',
      code: 'missing-area',
      message: `no point of the pack is in the area ${area}`,
      hint: 'name the area at the points that belong to it, or say under `areasElsewhere` where it is held',
      id: catalog.id,
      at: { field: ['id'] },
    }));
};

const contradicted = (catalog: Catalog): Remark[] =>
  (catalog.areasElsewhere ?? []).flatMap(({ area }, index): Remark[] =>
    held(catalog).has(area)
      ? [
          {
            level: 'error',
            code: 'area-here',
            message: `the area ${area} is said to be held elsewhere, yet points of this pack are in it`,
            hint: 'remove one of the two',
            id: catalog.id,
            at: { field: ['areasElsewhere', index, 'area'] },
          },
        ]
      : [],
  );

/** The four areas of SOC 1 can be seen in each pack, or the pack says where they are. */
export const objectiveAreas: LintRule = {
  id: 'objective-areas',
  says: 'A SOC 1 pack shows the areas accuracy, segregation, access and regulatory at its points, or says where they are held.',
  run: (catalog) => (catalog.report === 'soc1' && minds(catalog) ? [...missing(catalog), ...contradicted(catalog)] : []),
};
