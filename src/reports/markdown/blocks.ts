import type { Part } from '../document/part.js';
import { drawPart } from './draw-part.js';

export { bullets, diagram, heading, numbered, paragraph, table } from '../document/blocks.js';
export type { Column } from '../document/part.js';

/** Blocks one below the other, drawn. */
export const stack = (blocks: readonly Part[]): { readonly markdown: string } => ({
  markdown: blocks.map(drawPart).join('\n\n'),
});
