import { visible } from '../escape.js';
import { cut } from '../view/cut.js';

/** Code scanning shows no more of a description. */
export const longestDescription = 1024;

/** Long enough for what is, what it leads to and what to do; a page of it helps nobody. */
export const longestMessage = 4000;

/** Plain text of SARIF: `[text](target)` would be a link in it (3.11.6), so the two brackets are parted. */
export const message = (text: string, most: number): string =>
  cut(visible(text).replaceAll('\t', ' ').replaceAll('](', '] ('), most);
