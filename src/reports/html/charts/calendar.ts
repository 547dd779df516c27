import type { AssessedReport } from '../../../schema/assessment.js';
import { reportTitle } from '../../view/labels.js';
import type { CalendarRow, MonthCell, OccurrenceCalendar } from '../../view/occurrence-calendar.js';
import { plural } from '../../view/plural.js';
import type { Anchors } from '../anchors.js';
import { note, paragraph } from '../blocks.js';
import { html } from '../template.js';
import type { Markup, Piece } from '../template.js';

/** More rows than these are no picture. */
const most = 60;

const symbols: Readonly<Record<MonthCell['state'], string>> = { missing: '✕', late: '▲', clear: '·', 'to-come': '' };

const cellText = ({ state, missing, late }: MonthCell): string => {
  if (state === 'clear') return 'nothing missing';
  if (state === 'to-come') return 'to come';
  return [...(missing > 0 ? [`${missing} missing`] : []), ...(late > 0 ? [`${late} late`] : [])].join(', ');
};

const cell = (item: MonthCell): Markup => {
  const count = item.state === 'missing' ? item.missing : item.state === 'late' ? item.late : null;
  return html`<td class="h-${item.state}">
    <span aria-hidden="true">${symbols[item.state]}${count}</span><span class="unseen">${cellText(item)}</span>
  </td>`;
};

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const monthName = (month: string): string => `${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** Where there are too many, those with something missing or late. */
const shownOf = (rows: readonly CalendarRow[]): readonly CalendarRow[] =>
  rows.length <= most ? rows : rows.filter(({ missing, late }) => missing + late > 0).slice(0, most);

/** A heat map that is a table: controls by months, darkest where occurrences are missing. */
export const calendar = (report: AssessedReport, { months, rows }: OccurrenceCalendar, anchors: Anchors): Piece => {
  if (rows.length === 0) return paragraph('None. No control in scope has occurrences that can be counted yet.');
  const shown = shownOf(rows);
  const caption = `Occurrences by month, ${reportTitle(report)}`;
  return [
    html`<p class="legend">
      <span><span class="chip h-missing">✕</span> missing</span> <span><span class="chip h-late">▲</span> late</span>
      <span><span class="chip h-clear">·</span> nothing missing</span>
      <span><span class="chip h-to-come"></span> to come</span>
    </p>`,
    note('An occurrence counts in the month in which its days end. A figure says how many.'),
    html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
      <table class="heat">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">Control</th>
            ${months.map((month) => html`<th scope="col">${monthName(month)}</th>`)}
            <th scope="col">Missing of expected</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) =>
              html`<tr>
                <th scope="row">${anchors.control(row.id)} <span class="muted">${row.title}</span></th>
                ${row.cells.map(cell)}
                <td class="figure">${row.missing} of ${row.expected}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div> `,
    rows.length > shown.length
      ? note(
          `${plural(rows.length - shown.length, 'other control')} with countable occurrences ${rows.length - shown.length === 1 ? 'is' : 'are'} not drawn; the table below counts all of them.`,
        )
      : null,
  ];
};
