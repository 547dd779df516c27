import { addDays, daysBetween } from '../../model/plain-date.js';
import type { Workspace } from '../../model/workspace.js';
import type { AssessedRequirement } from '../../schema/assessment.js';
import type { Outcome } from '../judge.js';
import type { Loss } from '../../schema/what-if.js';
import { fieldworkWeeks } from '../schedule/assumptions.js';
import { lostMap } from './lost-map.js';
import { some } from './speaks/told.js';

const label = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;

const loss = (kind: Loss['kind'], says: string, decisive = false): Loss => ({ kind, says, decisive });

/** Commitments whose category was in scope and is not any more: nothing in the report is judged against them. */
const lostCommitments = (before: Outcome, after: Outcome): Loss[] => {
  const categories = ({ reports }: Outcome): ReadonlySet<string> =>
    new Set(reports.flatMap((report) => report.categories));
  const [was, is] = [categories(before), categories(after)];
  return before.commitments
    .filter(({ category }) => category !== undefined && was.has(category) && !is.has(category))
    .map(({ id, text, category }) =>
      loss('commitment', `The commitment ${id} (${category ?? ''}) is judged by no criterion any more: ${text}`),
    );
};

/** Requirements on which a control bears that is written or done for the type of their report: one that has ended bears on nothing. */
const borne = ({ reports, controls, requirements }: Outcome): ReadonlySet<string> => {
  const typeOf = new Map(reports.map(({ report, type }) => [report, type]));
  const alive = new Set(
    controls.flatMap(({ id, standings }) =>
      standings.flatMap(({ report, type1, type2 }) => {
        const { base } = typeOf.get(report) === 2 && type2 ? type2 : type1;
        return base === 'absent' ? [] : [`${report} ${id}`];
      }),
    ),
  );
  return new Set(
    requirements
      .filter(({ report, controls: ids }) => ids.some((id) => alive.has(`${report} ${id}`)))
      .map(({ id }) => id),
  );
};

/** Requirements that had a control and have none now, though they are still in scope. */
const lostCoverage = (before: Outcome, after: Outcome): Loss[] => {
  const [had, has] = [borne(before), borne(after)];
  const bare = after.requirements.filter(({ id }) => had.has(id) && !has.has(id)).map(({ id }) => id);
  return bare.length === 0
    ? []
    : [loss('coverage', `Without any control, though still in scope: ${some(bare)}.`, true)];
};

/** Requirements about which nothing is known after the changes: what they need is in no figure. */
const newSilence = (before: Outcome, after: Outcome): Loss[] => {
  const silent = ({ schedule }: Outcome): string[] => schedule.reports.flatMap(({ notAssessed }) => notAssessed);
  const was = new Set(silent(before));
  const ids = silent(after).filter((id) => !was.has(id));
  return ids.length === 0
    ? []
    : [
        loss(
          'not-estimated',
          `Nothing is known about ${some(ids)}: what they need is in no figure, and no clean start is before they are assessed.`,
        ),
      ];
};

/** Requirements that readers' reviews nearly always ask about (demand 3). */
const lostDemand = (left: readonly AssessedRequirement[]): Loss[] => {
  const ids = left.filter(({ demand }) => demand === 3).map(({ id }) => id);
  return ids.length === 0
    ? []
    : [loss('demand', `Reviews of customers nearly always ask about what leaves the scope here: ${some(ids)}.`)];
};

const differing = (before: readonly string[], after: readonly string[]): string[] => {
  const is = new Set(after);
  return [...new Set(before)].filter((value) => !is.has(value));
};

/** Assertions of user entities and areas of SOC 1 that no objective in scope speaks to any more (AT-C 320). */
const lostAssertions = (before: Outcome, after: Outcome): Loss[] => {
  const soc1 = ({ requirements }: Outcome): AssessedRequirement[] =>
    requirements.filter(({ report }) => report === 'soc1');
  const areas = (list: readonly AssessedRequirement[]): string[] =>
    list.flatMap(({ points }) => points.flatMap(({ area }) => area ?? []));
  const [was, is] = [soc1(before), soc1(after)];
  const assertions = differing(
    was.flatMap((item) => item.assertions),
    is.flatMap((item) => item.assertions),
  );
  const gone = differing(areas(was), areas(is));
  return [
    ...(assertions.length > 0
      ? [loss('assertion', `No objective speaks any more to what user entities assert: ${assertions.join(', ')}.`)]
      : []),
    ...(gone.length > 0
      ? [
          loss(
            'area',
            `Auditors of user entities look for these areas and find no objective for them any more: ${gone.join(', ')}.`,
          ),
        ]
      : []),
  ];
};

/** Days that a period covered and no longer does, short periods, and reports that come after the day they are needed by. */
const lostDays = (before: Outcome, after: Outcome, neededBy: string | undefined): Loss[] =>
  after.reports.flatMap((report) => {
    const was = before.reports.find((item) => item.report === report.report);
    const [from, to] = [was?.period ?? null, report.period];
    if (report.type !== 2 || !to) return [];
    const name = label[report.report];
    const ready = addDays(to.to, fieldworkWeeks * 7);
    const wasReady = was?.type === 2 && from ? addDays(from.to, fieldworkWeeks * 7) : null;
    const lost =
      was?.type === 2 && from
        ? [
            ...(to.from > from.from
              ? [`${from.from} to ${addDays(to.from > from.to ? addDays(from.to, 1) : to.from, -1)}`]
              : []),
            ...(to.to < from.to && to.to >= from.from ? [`${addDays(to.to, 1)} to ${from.to}`] : []),
          ]
        : [];
    return [
      ...(lost.length > 0 ? [loss('period', `No ${name} period covers these days any more: ${lost.join('; ')}.`)] : []),
      ...(daysBetween(to.from, to.to) < 89 && (!from || daysBetween(from.from, from.to) >= 89)
        ? [loss('period', `A ${name} period of less than three months is seldom accepted by readers.`)]
        : []),
      ...(neededBy !== undefined && ready > neededBy && (wasReady === null || wasReady <= neededBy)
        ? [loss('deadline', `The ${name} report is needed by ${neededBy} and could be had about ${ready}.`, true)]
        : []),
    ];
  });

/** What is given up, as far as the two assessments tell it: less is not always more. */
export const lossesBetween = (before: Outcome, after: Outcome, { engagement }: Workspace): Loss[] => {
  const there = new Set(after.requirements.map(({ id }) => id));
  const left = before.requirements.filter(({ id }) => !there.has(id));
  return [
    ...lostCommitments(before, after),
    ...lostCoverage(before, after),
    ...lostMap(before, after),
    ...newSilence(before, after),
    ...lostDemand(left),
    ...lostAssertions(before, after),
    ...lostDays(before, after, engagement.audience?.neededBy),
  ];
};
