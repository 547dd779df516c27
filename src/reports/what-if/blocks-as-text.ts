import type { Block } from './block.js';

const tableLines = ({ columns, rows, figures }: Extract<Block, { kind: 'table' }>): string[] => {
  const all = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at >= columns.length - figures ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
};

const linesOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return ['', block.text];
    case 'text':
      return [block.text];
    case 'bullets':
      return block.items.map((item) => `  ${item}`);
    case 'table':
      return tableLines(block).map((line) => `  ${line}`);
  }
};

/** The blocks for a terminal, line by line. */
export const blocksAsText = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOf);
