import { areaNames } from '../../model/area-names.js';
import type { Area } from '../../schema/catalog.js';
import type { AssessedPoint, Assessment } from '../../schema/assessment.js';

/** One area of SOC 1 with the state of its points: counts, never a share. */
export interface AreaRow {
  readonly area: Area;
  readonly title: string;
  /** Objectives in scope that hold points of the area. */
  readonly objectives: number;
  readonly points: Readonly<Record<AssessedPoint['state'], number>> & { readonly total: number };
}

/** The four areas that auditors of user entities look for, over all packs in scope. Empty where no SOC 1 report is prepared. */
export const areaRows = ({ requirements, reports }: Pick<Assessment, 'requirements' | 'reports'>): AreaRow[] => {
  if (!reports.some(({ report }) => report === 'soc1')) return [];
  const objectives = requirements.filter(({ report }) => report === 'soc1');
  return (Object.keys(areaNames) as Area[]).map((area) => {
    const points = objectives.flatMap((objective) => objective.points.filter((point) => point.area === area));
    const count = (state: AssessedPoint['state']): number => points.filter((point) => point.state === state).length;
    return {
      area,
      title: areaNames[area],
      objectives: objectives.filter((objective) => objective.points.some((point) => point.area === area)).length,
      points: {
        total: points.length,
        covered: count('covered'),
        carried: count('carried'),
        said: count('said'),
        missing: count('missing'),
        'not-assessed': count('not-assessed'),
        'not-applicable': count('not-applicable'),
      },
    };
  });
};
