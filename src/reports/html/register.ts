import { html } from './template.js';
import type { Markup, Piece } from './template.js';

/** A choice above a list. Items name the values that they answer to in `data-<name>`, several apart by blanks. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

export interface Register {
  /** The anchor of the list, and what links call it. */
  readonly id: string;
  /** `findings`: what it lists, in the plural. */
  readonly what: string;
  readonly filters: readonly Filter[];
  /** Other orders than that of the assessment, by a number in `data-<name>`. */
  readonly orders: readonly (readonly [name: string, label: string])[];
  readonly total: number;
  readonly items: readonly Markup[];
}

/** Longer lists are laid out as they come into view, and stay closed on paper unless somebody opened them. */
const many = 500;

const choice = (id: string, { name, label, options }: Filter): Markup =>
  html`<label
    >${label}
    <select name="${name}" aria-controls="${id}-items">
      <option value="">all</option>
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;

const order = (id: string, orders: Register['orders']): Piece =>
  orders.length === 0
    ? null
    : html`<label
        >Order
        <select data-order aria-controls="${id}-items">
          <option value="">as in the register</option>
          ${orders.map(([name, label]) => html`<option value="${name}">${label}</option>`)}
        </select></label
      >`;

/**
 * A list that can be searched, filtered and ordered where scripts run; where they don't, the controls stay hidden and everything is
 * there to read.
 */
export const register = ({ id, what, filters, orders, total, items }: Register): Markup =>
  html`<div class="register" id="${id}" data-list="${id}" data-what="${what}">
    <form class="filters" role="search" aria-label="Find ${what}" hidden>
      <label class="words">Search <input type="search" autocomplete="off" aria-controls="${id}-items" /></label
      >${filters.map((filter) => choice(id, filter))}${order(id, orders)}<button type="reset">Clear</button>
    </form>
    <p class="count" role="status">${total} ${what}</p>
    <div class="items${total > many ? ' many' : ''}" id="${id}-items">${items}</div>
  </div> `;

/** One entry: a line to read, and all of it when it is opened. `data` holds plain words of ours by the names of filters and orders. */
export const entry = (
  anchor: string,
  data: readonly (readonly [name: string, value: string | number])[],
  line: Piece,
  content: Piece,
): Markup =>
  html`<details
    class="item"
    id="${anchor}"
    ${data.map(([name, value]) => ({ markup: ` data-${name}="${html`${value}`.markup}"` }))}
  >
    <summary>${line}</summary>
    ${content}
  </details> `;
