import type { Finding } from '../../schema/assessment.js';
import { joinFirst } from './plural.js';

/** At most two decimals, none where there are none. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100);

/** Who asks: the review topics that set the demand, the first three by name. */
const askedText = (asked: readonly string[]): string =>
  asked.length > 0 ? `asked in: ${joinFirst(asked, 3)}` : 'no review topic names it';

/** `severity 16 × reach 3 × demand 1.73 × posture 1.73 ÷ effort 2 = 71.9 (asked in: access reviews)`. */
export const priorityTerms = ({ priority }: { readonly priority: Finding['priority'] }): string =>
  `severity ${figure(priority.severity)} × reach ${figure(priority.reach)} × demand ${figure(priority.demand)} × posture ${figure(priority.posture)} ÷ effort ${figure(priority.effort)} = ${figure(priority.score)} (${askedText(priority.asked)})`;
