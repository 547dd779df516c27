import type { AssessedReport, Conclusion, Counts } from '../../../schema/assessment.js';
import { conclusionLabel } from '../../view/labels.js';
import { plural } from '../../view/plural.js';
import { countsText } from '../../view/summary.js';
import type { Anchors } from '../anchors.js';
import { html } from '../template.js';
import type { Markup } from '../template.js';
import { conclusionSymbol } from './mark.js';
import type { Bar } from './stacked-bars.js';
import { stackedBars } from './stacked-bars.js';

const keys: readonly (readonly [Conclusion, keyof Counts])[] = [
  ['ready', 'ready'],
  ['at-risk', 'atRisk'],
  ['not-ready', 'notReady'],
  ['not-assessed', 'notAssessed'],
  ['not-applicable', 'notApplicable'],
];

/** The counts of the type that a report is prepared for. */
export const judgedCounts = (
  item: Pick<AssessedReport, 'type1' | 'type2'>,
  { type }: Pick<AssessedReport, 'type'>,
): Counts => (type === 2 && item.type2 ? item.type2 : item.type1);

/** A bar of conclusions whose figures lead to the requirements that they count; `part` null: all of the report. */
export const readinessBar = (title: string, counts: Counts, report: AssessedReport, part: string | null): Bar => ({
  title,
  name: `${title}: ${countsText(counts)}`,
  total: plural(counts.total, 'requirement'),
  segments: keys.map(([conclusion, key]) => ({
    kind: conclusion,
    symbol: conclusionSymbol[conclusion],
    word: conclusionLabel[conclusion],
    count: counts[key],
    link: (text) =>
      html`<a
        href="#requirements"
        data-show="requirements"
        data-report="${report.report}"
        data-conclusion="${conclusion}"
        data-part="${part ?? ''}"
        >${text}</a
      >`,
  })),
});

/** Readiness by category or pack. */
export const readinessBars = (report: AssessedReport, anchors: Anchors): Markup =>
  stackedBars(
    report.parts.map((part) => readinessBar(part.title, judgedCounts(part, report), report, anchors.part(part.id))),
  );
