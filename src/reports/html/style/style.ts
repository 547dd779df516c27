import { base } from './base.js';
import { charts } from './charts.js';
import { layout } from './layout.js';
import { parts } from './parts.js';
import { print } from './print.js';

/** The whole style of the page. It names no address: nothing is loaded. */
export const style = [base, layout, parts, charts, print].join('');
