import type { Observation } from '../model/check.js';
import type { RequirementFacts } from '../model/facts.js';
import type { Effort, Point } from '../schema/catalog.js';

type About = Pick<Observation, 'subject' | 'reports' | 'requirements' | 'controls'>;

/** What every observation about a requirement says of it. */
export const aboutRequirement = ({ scoped, controls }: RequirementFacts): About => ({
  subject: { kind: 'requirement', id: scoped.requirement.id },
  reports: [scoped.report],
  requirements: [scoped.requirement.id],
  controls: controls.map(({ control }) => control.id),
});

/** "CC1.2 Board that can challenge management". */
export const titled = ({ scoped }: RequirementFacts): string => `${scoped.requirement.id} ${scoped.requirement.title}`;

/** The most person-days that an effort can hold (src/schema/catalog.ts). */
const most = 250;

/** Closing several points of one requirement shares work: the largest in full, the others at half. */
export const effortOf = (points: readonly Point[]): Effort => {
  const sum = (pick: (point: Point) => number): number => {
    const efforts = points.map(pick).sort((a, b) => b - a);
    const [first = 0.5, ...rest] = efforts;
    return Math.min(most, Math.round((first + rest.reduce((total, effort) => total + effort / 2, 0)) * 4) / 4);
  };
  return { low: sum((point) => point.effort.low), high: sum((point) => point.effort.high) };
};

/** The steps of a remedy, from the catalog's points. */
export const remediesOf = (points: readonly Point[], shown = 4): string => {
  const steps = points.slice(0, shown).map((point) => point.remedy);
  const more = points.length - shown;
  return more > 0 ? `${steps.join(' ')} Then the other ${more === 1 ? 'point' : `${more} points`}.` : steps.join(' ');
};
