import { bullets, heading, paragraph, stack, table } from '../markdown/blocks.js';
import type { Markdown } from '../markdown/inline.js';
import type { Block } from './block.js';

const render = (block: Block): Markdown => {
  switch (block.kind) {
    case 'heading':
      return heading(2, block.text);
    case 'text':
      return paragraph(block.text);
    case 'bullets':
      return bullets(block.items);
    case 'table': {
      const first = block.columns.length - block.figures;
      const columns = block.columns.map((title, at) => (at < first ? title : { title, right: true as const }));
      return table(columns, block.rows);
    }
  }
};

/** The blocks as a Markdown document with a title. */
export const blocksAsMarkdown = (title: string, blocks: readonly Block[]): string =>
  `${stack([heading(1, title), ...blocks.map(render)]).markdown}\n`;
