import type { Assessment } from '../../schema/assessment.js';
import type { Task } from '../../schema/schedule.js';
import { reportLabel } from '../view/labels.js';
import { plural } from '../view/plural.js';
import { paragraph } from './blocks.js';
import type { Markdown } from './inline.js';
import { mermaidName } from './mermaid-name.js';

/** More bars than these cannot be read. */
const most = 30;

const isDate = (value: string | null): value is string => value !== null && /^\d{4}-\d\d-\d\d$/.test(value);

/** Which tasks are drawn: the critical paths, then what blocks a period, then the rest, each in the order of work. */
const drawn = ({ schedule, findings }: Assessment, critical: ReadonlySet<string>): Task[] => {
  const blocking = new Set(findings.filter(({ blocksPeriod }) => blocksPeriod).map(({ id }) => id));
  const dated = schedule.tasks.filter(({ from, worked }) => isDate(from) && isDate(worked));
  const rank = ({ finding }: Task): number => (critical.has(finding) ? 0 : blocking.has(finding) ? 1 : 2);
  const chosen = new Set([0, 1, 2].flatMap((wanted) => dated.filter((task) => rank(task) === wanted)).slice(0, most));
  return dated.filter((task) => chosen.has(task));
};

/** The plan on a calendar, one section an owner. */
export const gantt = (assessment: Assessment): readonly Markdown[] => {
  const { schedule, findings } = assessment;
  const critical = new Set(schedule.reports.flatMap((report) => report.criticalPath.map(({ finding }) => finding)));
  const tasks = drawn(assessment, critical);
  if (tasks.length === 0) return [paragraph('None. No work has a date that could be drawn.')];
  const numberOf = new Map(findings.map(({ id }, index) => [id, index + 1]));
  const titleOf = new Map(findings.map(({ id, title }) => [id, title]));
  const sections = new Map<string, string[]>();
  tasks.forEach(({ finding, owner, from, worked }, index) => {
    // A word of ours in front: no line can begin with a keyword, a date or a comment.
    const name = `Finding ${numberOf.get(finding) ?? 0} ${mermaidName(titleOf.get(finding) ?? finding)}`.trimEnd();
    const bar = `${name} :${critical.has(finding) ? 'crit, ' : ''}t${index + 1}, ${from ?? ''}, ${worked ?? ''}`;
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
  const left = schedule.tasks.length - tasks.length;
  return [
    paragraph('A bar is the work itself; where a due date is later, the finding is closed on that day.'),
    { markdown: ['```mermaid', ...lines, '```'].join('\n') },
    ...(left > 0 ? [paragraph(`Not drawn: ${plural(left, 'other finding')} with their work.`)] : []),
  ];
};
