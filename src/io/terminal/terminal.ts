/** What everything needs that writes to a terminal. */
export { palette, plainPalette, type Palette } from './palette.js';
export { safeText } from './safe-text.js';
export { showProblems } from './show-problems.js';
