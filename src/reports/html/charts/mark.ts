import type { Rung } from '../../../model/rung.js';
import type { Severity } from '../../../model/severity.js';
import type { Conclusion } from '../../../schema/assessment.js';
import { conclusionLabel } from '../../view/labels.js';
import { html } from '../template.js';
import type { Markup } from '../template.js';

/** Beside every color stands a symbol and a word: nobody has to tell colors apart. */
export const conclusionSymbol: Readonly<Record<Conclusion, string>> = {
  ready: '✓',
  'at-risk': '▲',
  'not-ready': '✕',
  'not-assessed': '?',
  'not-applicable': '–',
};

export const severitySymbol: Readonly<Record<Severity, string>> = {
  critical: '■',
  high: '▲',
  medium: '◆',
  low: '●',
};

const mark = (kind: string, symbol: string, word: string): Markup =>
  html`<span class="mark m-${kind}"><span aria-hidden="true">${symbol}</span> ${word}</span>`;

export const conclusionMark = (conclusion: Conclusion): Markup =>
  mark(conclusion, conclusionSymbol[conclusion], conclusionLabel[conclusion]);

export const severityMark = (severity: Severity): Markup => mark(severity, severitySymbol[severity], severity);

const rungHeight: Readonly<Record<Rung, string>> = {
  absent: '▁',
  informal: '▂',
  designed: '▄',
  implemented: '▆',
  operating: '█',
};

/** A rung in a word, with how far up the ladder it is. */
export const rungMark = (rung: Rung | null, otherwise: string): Markup =>
  rung === null
    ? html`<span class="muted">${otherwise}</span>`
    : html`<span class="rung"><span aria-hidden="true">${rungHeight[rung]}</span> ${rung}</span>`;
