import type { PlanCalendar } from '../../view/plan-calendar.js';
import { plural } from '../../view/plural.js';
import type { Anchors } from '../anchors.js';
import { note } from '../blocks.js';
import { html } from '../template.js';
import type { Markup, Piece } from '../template.js';

const rangeOf = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);

const lines = ({ ticks, starts }: PlanCalendar): Piece => [
  ticks.map(({ at }) => html`<line class="tick" x1="${at}%" x2="${at}%" y1="0" y2="100%" />`),
  starts.map(({ at }) => html`<line class="start" x1="${at}%" x2="${at}%" y1="0" y2="100%" />`),
];

/** The days themselves, above the bars. */
const axis = ({ ticks, from, to }: PlanCalendar): Markup =>
  html`<li class="axis" aria-hidden="true">
    <span class="task">${from} to ${to}</span
    ><svg height="18">${ticks.map(({ date, at }) => html`<text x="${at}%" y="13">${date.slice(0, 7)}</text>`)}</svg>
  </li> `;

/** The plan as bars on a calendar: each says its dates in words, and leads to its finding. */
export const gantt = (plan: PlanCalendar, anchors: Anchors): Piece => [
  html`<p class="legend">
    <span><span class="chip g-work"></span> work</span>
    <span><span class="chip g-critical">!</span> on the critical path</span> ${plan.starts.map(
      ({ label, date }) => html`<span><span class="chip g-start"></span> ${label} ${date}</span> `,
    )}
  </p>`,
  html`<ul class="gantt">
    ${axis(plan)}${plan.bars.map((bar) => {
      const dates = rangeOf(bar.from, bar.to);
      const kind = bar.critical ? 'critical' : 'work';
      return html`<li>
        <span class="task"
          >${anchors.finding(bar.finding, bar.title)}
          <span class="small">${dates}, ${bar.owner}${bar.critical ? ', critical path' : ''}</span></span
        ><svg role="img" height="26">
          <title>${bar.title}: ${dates}</title>
          ${lines(plan)}
          <rect class="g-${kind}" x="${bar.left}%" y="7" width="${bar.width}%" height="12" rx="3" />
        </svg>
      </li> `;
    })}
  </ul> `,
  note('A bar is the work itself; where a due date is later, the finding is closed on that day.'),
  plan.left > 0 ? note(`Not drawn: ${plural(plan.left, 'other finding')} with their work.`) : null,
];
