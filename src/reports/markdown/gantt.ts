import type { Assessment } from '../../schema/assessment.js';
import { reportLabel } from '../view/labels.js';
import { actionRows } from '../view/plan.js';
import type { ActionRow } from '../view/plan.js';
import { plural } from '../view/plural.js';
import { diagram, paragraph, table } from './blocks.js';
import type { Markdown } from './inline.js';
import { mermaidName } from './mermaid-name.js';

/** More bars than these cannot be read. */
const most = 30;

const isDate = (value: string | null): value is string => value !== null && /^\d{4}-\d\d-\d\d$/.test(value);

/** Which actions are drawn: the critical paths, then what blocks a period, then the rest, each in the order of work. */
const drawn = ({ plan }: Assessment): ActionRow[] => {
  const dated = actionRows({ plan }).filter(({ action }) => isDate(action.from) && isDate(action.worked));
  const rank = ({ action }: ActionRow): number => (action.critical ? 0 : action.blocksPeriod ? 1 : 2);
  const chosen = new Set([0, 1, 2].flatMap((wanted) => dated.filter((row) => rank(row) === wanted)).slice(0, most));
  return dated.filter((row) => chosen.has(row));
};

/** The plan on a calendar, one section an owner. */
export const gantt = (assessment: Assessment): readonly Markdown[] => {
  const { schedule, plan } = assessment;
  const rows = drawn(assessment);
  if (rows.length === 0) return [paragraph('None. No work has a date that could be drawn.')];
  const sections = new Map<string, string[]>();
  rows.forEach(({ number, action: { title, owner, critical, from, worked } }, index) => {
    // A word of ours in front: no line can begin with a keyword, a date or a comment.
    const name = `Action ${number} ${mermaidName(title)}`.trimEnd();
    const bar = `${name} :${critical ? 'crit, ' : ''}t${index + 1}, ${from ?? ''}, ${worked ?? ''}`;
    const section = owner === null ? 'Nobody named' : `Owner ${mermaidName(owner)}`.trimEnd();
    sections.set(section, [...(sections.get(section) ?? []), bar]);
  });
  const starts = schedule.reports.flatMap(({ report, start }, index) =>
    isDate(start) ? [`Earliest clean ${reportLabel[report]} start :milestone, s${index + 1}, ${start}, 0d`] : [],
  );
  const lines = [
    'gantt',
    'dateFormat YYYY-MM-DD',
    'inclusiveEndDates',
    'axisFormat %Y-%m-%d',
    ...[...sections].flatMap(([section, bars]) => [`section ${section}`, ...bars]),
    ...(starts.length > 0 ? ['section Start', ...starts] : []),
  ];
  const left = plan.actions.length - rows.length;
  return [
    paragraph('A bar is the work itself; where a due date is later, the action is closed on that day.'),
    diagram(
      lines,
      table(
        ['Work', 'Owner', 'From', 'To', 'On the critical path'],
        rows.map(({ number, action: { title, owner, from, worked, critical } }) => [
          `Action ${number}: ${title}`,
          owner ?? 'nobody named',
          from ?? 'no day',
          worked ?? 'no day',
          critical ? 'yes' : 'no',
        ]),
      ),
    ),
    ...(left > 0 ? [paragraph(`Not drawn: ${plural(left, 'other action')}.`)] : []),
  ];
};
