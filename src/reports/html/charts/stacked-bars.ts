import { html } from '../template.js';
import type { Markup, Piece } from '../template.js';

/** One color of a bar. */
export interface Segment {
  /** The class that colors it. */
  readonly kind: string;
  readonly symbol: string;
  readonly word: string;
  readonly count: number;
  /** Wraps the figure in a link to what it counts. */
  readonly link: (text: Piece) => Piece;
}

export interface Bar {
  readonly title: Piece;
  /** Says the whole bar in words, for those who don't see it. */
  readonly name: string;
  /** What the bar counts: `33 requirements`. */
  readonly total: string;
  readonly segments: readonly Segment[];
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** Widths are shares of a whole, in a drawing without a scale of its own: it fits every screen. */
const drawing = ({ name, segments }: Bar): Markup => {
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const pieces = segments.map(({ kind, count }): Piece => {
    if (count === 0) return null;
    const [x, width] = [hundredths((100 * before) / total), hundredths((100 * count) / total)];
    before += count;
    return html`<rect class="s-${kind}" x="${x}%" width="${width}%" height="100%" /><rect
        class="p-${kind}"
        x="${x}%"
        width="${width}%"
        height="100%"
      />`;
  });
  return html`<svg class="bar" role="img" height="14">
    <title>${name}</title>
    ${pieces}
  </svg>`;
};

/** Bars with every count in words beside them, zero left out: the figures are their own table. */
export const stackedBars = (bars: readonly Bar[]): Markup =>
  html`<ul class="bars">
    ${bars.map(
      (bar) =>
        html`<li>
          <span class="bar-title">${bar.title}</span> <span class="bar-total">${bar.total}</span>${drawing(bar)}<span
            class="counts"
            >${bar.segments
              .filter(({ count }) => count > 0)
              .map(
                ({ kind, symbol, word, count, link }) =>
                  html`${link(html`<span class="key k-${kind}" aria-hidden="true">${symbol}</span> ${count} ${word}`)} `,
              )}</span
          >
        </li> `,
    )}
  </ul> `;

/** The patterns that tell segments apart in black and white. */
export const patterns: Markup = html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
  <defs>
    <pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="stripe" width="2" height="6" />
    </pattern>
    <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
      <circle class="stripe" cx="3" cy="3" r="1.2" />
    </pattern>
    <pattern id="cross" width="6" height="6" patternUnits="userSpaceOnUse">
      <path class="stripe-line" d="M0 0L6 6M6 0L0 6" />
    </pattern>
  </defs>
</svg>`;
