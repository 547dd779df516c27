import type { Assessment } from '../../schema/assessment.js';

/** A requirement with the points of it that nobody has said anything about. */
export interface OpenPoints {
  readonly id: string;
  readonly title: string;
  readonly total: number;
  readonly points: readonly { readonly id: string; readonly expectation: string }[];
}

/** Points not assessed, by requirement. */
export const openPoints = (assessment: Assessment): OpenPoints[] =>
  assessment.requirements.flatMap(({ id, title, points }) => {
    const open = points.filter((point) => point.state === 'not-assessed');
    if (open.length === 0) return [];
    return [
      {
        id,
        title,
        total: points.length,
        points: open.map((point) => ({ id: point.id, expectation: point.expectation })),
      },
    ];
  });
