import type { Assessment } from '../../schema/assessment.js';
import type { CleanStart, Schedule, Task } from '../../schema/schedule.js';
import { reportLabel } from './labels.js';
import { noDay } from './plan.js';
import { joinFirst, plural } from './plural.js';
import { figure } from './priority.js';

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** What the dates rest on. They are estimates and said to be. */
export const assumptionsText = ({ capacity, fieldworkWeeks, horizon }: Schedule['assumptions']): string =>
  `These dates are estimates and no promise: they hold if everything goes as estimated and nothing new comes up. Each action takes the middle of its effort, on working days from the day after the assessment. Everybody does one thing at a time in the order of work, with the capacity that people.yaml records, else ${plural(capacity, 'person-day')} a week. A due date later than the work needs is taken as management's plan. A report can be had about ${plural(fieldworkWeeks, 'week')} after its period ends. No day after ${horizon} is named.`;

/** Which tasks nobody is named for, and which due dates do not hold. */
export const planNotes = ({ schedule, plan }: Assessment): string[] => {
  const titleOf = new Map(plan.actions.map(({ id, title }) => [id, title]));
  const titles = (tasks: readonly Task[]): string =>
    joinFirst(
      tasks.map(({ action, due }) => `${titleOf.get(action) ?? action}${due === null ? '' : ` (due ${due})`}`),
      5,
    );
  const unnamed = schedule.tasks.filter(({ owner }) => owner === null);
  const overdue = schedule.tasks.filter(({ plan }) => plan === 'overdue');
  const short = schedule.tasks.filter(({ plan }) => plan === 'short');
  const days = unnamed.reduce((sum, { effort }) => sum + effort, 0);
  return [
    ...(unnamed.length > 0
      ? [
          `Nobody is named for ${plural(unnamed.length, 'action')} with about ${figure(days)} person-days of work. They are planned as one queue, one after the other: naming owners shortens it.`,
        ]
      : []),
    ...(overdue.length > 0
      ? [`${plural(overdue.length, 'action')} ${isAre(overdue.length)} overdue: ${titles(overdue)}.`]
      : []),
    ...(short.length > 0
      ? [
          `${plural(short.length, 'due date')} ${short.length === 1 ? 'comes' : 'come'} before the work can be done at this capacity: ${titles(short)}.`,
        ]
      : []),
  ];
};

/** Why no day can be named. */
export const undatedText = ({ undated }: Pick<CleanStart, 'undated'>, { horizon }: Schedule['assumptions']): string =>
  undated === 'no-capacity'
    ? 'somebody whose work it waits for has no time for readiness work (capacity 0)'
    : `the work that blocks it is not done by ${horizon}`;

/** Requirements nobody spoke of put a floor under the start that no estimate can name. */
export const notAssessedText = ({ notAssessed }: CleanStart): string =>
  notAssessed.length === 0
    ? ''
    : ` Of ${plural(notAssessed.length, 'requirement')} nothing is on record (${joinFirst(notAssessed, 8)}): nobody can say what ${notAssessed.length === 1 ? 'it still needs' : 'they still need'}, so it is not before ${notAssessed.length === 1 ? 'that one is' : 'they are'} assessed.`;

/** From when a type 2 period of one report can start, in a sentence or two. */
export const startSentence = (start: CleanStart, { assumptions }: Schedule): string => {
  const { blockers, report } = start;
  const name = reportLabel[report];
  const count = blockers.length;
  const what = `${plural(count, 'open finding')} ${count === 1 ? 'blocks' : 'block'} a clean ${name} period`;
  const says = ((): string => {
    if (start.start === null) {
      return count === 0
        ? `No start of a ${name} period can be named: the calendar ends.`
        : `${what}. No start can be named: ${undatedText(start, assumptions)}.`;
    }
    if (count === 0) {
      return `No open finding blocks a clean ${name} period. It can start on ${start.start}, the day after this assessment, if nothing new comes up.`;
    }
    return `${what}. If everything goes as estimated, it can start on ${start.start} at the earliest, the day after ${count === 1 ? 'this one' : 'the last of them'} is closed.`;
  })();
  return `${says}${notAssessedText(start)}`;
};

/** A link of the critical path with the dates of its task. */
export interface PathRow {
  readonly action: string;
  /** Its number in the plan; null: it is not in the plan. */
  readonly number: number | null;
  readonly title: string;
  readonly owner: string;
  readonly from: string;
  readonly to: string;
  /** It blocks this report's period itself, and does not only stand before what does. */
  readonly blocks: boolean;
  readonly why: string;
}

/** What holds the start back, first task first. */
export const pathRows = ({ schedule, plan }: Assessment, { criticalPath, blockers: ids }: CleanStart): PathRow[] => {
  const tasks = new Map(schedule.tasks.map((task) => [task.action, task]));
  const byId = new Map(plan.actions.map((action, index) => [action.id, { action, number: index + 1 }]));
  const blockers = new Set(ids);
  return criticalPath.map(({ action, says }) => {
    const [task, found] = [tasks.get(action), byId.get(action)];
    return {
      action,
      number: found?.number ?? null,
      title: found?.action.title ?? action,
      owner: task?.owner ?? 'nobody named',
      from: task?.from ?? noDay,
      to: task?.to ?? noDay,
      blocks: found?.action.closes.some((id) => blockers.has(id)) ?? false,
      why: says,
    };
  });
};
