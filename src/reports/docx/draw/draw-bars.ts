import type { Bars } from '../word-part.js';
import type { Context } from './context.js';
import { drawRuns } from './draw-runs.js';
import { drawCell, drawFrame, drawRow } from './draw-table.js';

/** The bar is cut into so many pieces; a share that counts something takes at least `least` of them. */
const grain = 48;
const least = 2;

/** How many pieces each share takes: the largest gives what the smallest are too small for. */
const piecesOf = (counts: readonly number[]): number[] => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const pieces = counts.map((count) => Math.max(least, Math.round((count * grain) / Math.max(1, total))));
  const over = pieces.reduce((sum, count) => sum + count, 0) - grain;
  const largest = pieces.indexOf(Math.max(...pieces));
  return pieces.map((count, at) => (at === largest ? count - over : count));
};

/** Stacked bars of shaded cells, each with its figure. */
export const drawBars = ({ title, rows }: Bars, context: Context): string => {
  const { ids, width } = context;
  const first = Math.floor(width * 0.3);
  const piece = Math.floor((width - first) / grain);
  return drawFrame(
    {
      style: ids.bars,
      widths: [first, ...Array.from({ length: grain }, () => piece)],
      title,
      firstRow: false,
      firstColumn: true,
    },
    rows.map(({ name, shares }) => {
      const counted = shares.filter(({ count }) => count > 0);
      const spans = piecesOf(counted.map(({ count }) => count));
      const bar =
        counted.length === 0
          ? [drawCell({ width: piece * grain, runs: drawRuns('none', context), style: ids.cell, span: grain })]
          : counted.map(({ name: word, count, fill, ink }, at) => {
              const span = spans[at] ?? 1;
              const text = span * piece > (word.length + 4) * 100 ? `${count} ${word}` : `${count}`;
              return drawCell({
                width: span * piece,
                runs: drawRuns(text, context, { ink }),
                style: ids.cell,
                fill,
                span,
              });
            });
      return drawRow([drawCell({ width: first, runs: drawRuns(name, context), style: ids.cell }), ...bar], {
        height: 340,
      });
    }),
    ids.gap,
  );
};
