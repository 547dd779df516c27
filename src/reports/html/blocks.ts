import { html } from './template.js';
import type { Markup, Piece } from './template.js';

export const heading = (level: 3 | 4, title: Piece): Markup =>
  level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`;

export const paragraph = (text: Piece): Markup => html`<p>${text}</p>`;

export const note = (text: Piece): Markup => html`<p class="note">${text}</p>`;

const items = (list: readonly Piece[]): Piece => list.map((item) => html`<li>${item}</li>`);

export const bullets = (list: readonly Piece[]): Markup =>
  html`<ul>
    ${items(list)}
  </ul>`;

export const numbered = (list: readonly Piece[]): Markup =>
  html`<ol>
    ${items(list)}
  </ol>`;

/** A column of figures is set to the right. */
export interface Column {
  readonly title: string;
  readonly right?: true;
}

export const right = (title: string): Column => ({ title, right: true });

/**
 * A table with its caption, which names it for those who don't see it. The first cell of each row is the row's heading. It scrolls by
 * itself where the screen is too narrow, also by keyboard. Every row must have as many cells as there are columns. Where a heading of
 * the same words stands right above (`headed`), the caption is not shown again.
 */
export const table = (
  caption: string,
  columns: readonly (string | Column)[],
  rows: readonly (readonly Piece[])[],
  { headed = false }: { readonly headed?: boolean } = {},
): Markup => {
  const heads = columns.map((column): Column => (typeof column === 'string' ? { title: column } : column));
  const cell = (piece: Piece, index: number): Markup =>
    index === 0
      ? html`<th scope="row">${piece}</th>`
      : heads[index]?.right
        ? html`<td class="figure">${piece}</td>`
        : html`<td>${piece}</td>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
    <table>
      ${
        headed
          ? html`<caption class="unseen">
              ${caption}
            </caption>`
          : html`<caption>
              ${caption}
            </caption>`
      }
      <thead>
        <tr>
          ${heads.map((column) =>
            column.right
              ? html`<th scope="col" class="figure">${column.title}</th>`
              : html`<th scope="col">${column.title}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div> `;
};

/** A table, or a sentence where there is nothing to show in it. */
export const tableOr = (
  none: string,
  caption: string,
  columns: readonly (string | Column)[],
  rows: readonly (readonly Piece[])[],
): Markup => (rows.length === 0 ? paragraph(none) : table(caption, columns, rows));

/** What is recorded, name by name; what is empty says so in its value. */
export const facts = (list: readonly (readonly [name: string, value: Piece])[]): Markup =>
  html`<dl>
    ${list.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;

/** Opens and closes without a script. */
export const foldable = (summary: Piece, content: Piece): Markup =>
  html`<details class="fold">
    <summary>${summary}</summary>
    ${content}
  </details> `;
