import { severities } from '../../../model/severity.js';
import type { Severity } from '../../../model/severity.js';
import { joinWords, plural } from '../../view/plural.js';
import type { SeverityRow } from '../../view/severity-by-part.js';
import type { Anchors } from '../anchors.js';
import { html } from '../template.js';
import type { Markup } from '../template.js';
import { severitySymbol } from './mark.js';
import type { Bar } from './stacked-bars.js';
import { stackedBars } from './stacked-bars.js';

/** A bar of severities whose figures lead to the findings that they count; `part` null: all. */
export const severityBar = (title: string, counts: Readonly<Record<Severity, number>>, part: string | null): Bar => {
  const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
  return {
    title,
    name: `${title}: ${joinWords(severities.map((severity) => `${counts[severity]} ${severity}`))}`,
    total: plural(total, 'open finding'),
    segments: severities.map((severity) => ({
      kind: severity,
      symbol: severitySymbol[severity],
      word: severity,
      count: counts[severity],
      link: (text) =>
        html`<a
          href="#findings"
          data-show="findings"
          data-severity="${severity}"
          data-part="${part ?? ''}"
          data-open="yes"
          >${text}</a
        >`,
    })),
  };
};

export const severityBars = (rows: readonly SeverityRow[], anchors: Anchors): Markup =>
  stackedBars(rows.map(({ title, counts, part }) => severityBar(title, counts, anchors.part(part))));
