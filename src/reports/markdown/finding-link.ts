import type { GapRow } from '../view/gap-register.js';
import { headingLink } from './heading-link.js';
import type { Markdown } from './inline.js';

type Named = Pick<GapRow, 'number' | 'title'>;

/** The heading of a finding's block in the gap register. The number in front keeps headings apart. */
export const findingHeading = ({ number, title }: Named): string => `Finding ${number}: ${title}`;

/** A finding's title, leading to its block. */
export const findingLink = (gap: Named): Markdown => headingLink(findingHeading(gap), gap.title);

/** A finding's number, leading to its block. */
export const findingNumber = (gap: Named): Markdown => headingLink(findingHeading(gap), String(gap.number));
