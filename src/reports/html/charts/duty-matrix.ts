import type { AssessedDuties } from '../../../schema/assessment.js';
import { dutyMatrix } from '../../view/duty-matrix.js';
import { plural } from '../../view/plural.js';
import { note } from '../blocks.js';
import { html } from '../template.js';
import type { Markup, Piece } from '../template.js';
import { severitySymbol } from './mark.js';

/** More duties than these make no readable matrix; the table of pairs has them all. */
const most = 24;

type Pair = AssessedDuties['pairs'][number];

const cell = (pair: Pair | null): Markup =>
  pair === null
    ? html`<td></td>`
    : html`<td class="m-${pair.severity}">
        <span aria-hidden="true">${severitySymbol[pair.severity]}</span> ${pair.holders}<span class="unseen">
          hold both, ${pair.severity}</span
        >${pair.mitigated > 0 ? html`<span class="small"> ${pair.mitigated} mitigated</span>` : null}
      </td>`;

/** Duties against duties: how many hold both of a pair. A table, so that it reads aloud as what it is. */
export const dutyMatrixChart = (duties: AssessedDuties): Piece => {
  const matrix = dutyMatrix(duties);
  if (matrix.duties.length === 0) return null;
  if (matrix.duties.length > most)
    return note(`${plural(matrix.duties.length, 'duty', 'duties')} are too many for a matrix: see the table of pairs.`);
  const columns = matrix.duties.slice(0, -1);
  return [
    note(
      'A cell counts those who hold both duties. Its color and symbol are the severity. Columns have the numbers of the rows.',
    ),
    html`<div class="scroll" role="region" tabindex="0" aria-label="Duties held together">
      <table class="heat duties">
        <caption>
          Duties held together
        </caption>
        <thead>
          <tr>
            <th scope="col">Duty</th>
            ${columns.map((duty, index) => html`<th scope="col"><abbr title="${duty}">${index + 1}</abbr></th>`)}
          </tr>
        </thead>
        <tbody>
          ${matrix.rows.map(
            ({ duty, cells }, index) =>
              html`<tr>
                <th scope="row">${index + 1} ${duty}</th>
                ${columns.map((_, column) =>
                  column < cells.length ? cell(cells[column] ?? null) : html`<td class="void"></td>`,
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </div> `,
  ];
};
