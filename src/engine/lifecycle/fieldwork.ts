import type { AssessedControl, LifecycleItem } from '../../schema/assessment.js';
import { dayItem, item } from './item.js';
import type { Journey } from './item.js';

const auditor = (journey: Journey): LifecycleItem => {
  const { facts } = journey;
  const [id, text] = ['fieldwork.auditor', 'A CPA firm is engaged, with agreed terms'];
  if (!facts.auditor)
    return item(id, text, 'not-known', `soc-gap.yaml names no firm (lifecycle.${journey.report.report}.auditor).`);
  const { firm, engaged } = facts.auditor;
  const found = dayItem(journey, { id, text, path: 'auditor.engaged', day: engaged });
  return { ...found, reason: `${firm}. ${found.reason}` };
};

const requests = ({ assessed, report }: Journey): LifecycleItem => {
  const [id, text] = ['fieldwork.requests', 'What the auditor will ask for is on file'];
  const mine = new Set(
    assessed.controls.filter(({ serves }) => serves.includes(report.report)).map((control) => control.id),
  );
  const lines = assessed.requestList.filter(({ control }) => mine.has(control));
  if (lines.length === 0) return item(id, text, 'not-known', 'No control serves this report yet.');
  const count = (status: string): number => lines.filter((line) => line.status === status).length;
  const state = count('on-file') === lines.length ? 'yes' : 'no';
  return item(
    id,
    text,
    state,
    `Lines of the request list: ${lines.length}. On file: ${count('on-file')}; in part: ${count('part')}; not at all: ${count('nothing')}.`,
  );
};

/** So many ids are told in a sentence. */
const mostTold = 12;

const tellFirst = (ids: readonly string[]): string =>
  ids.length > mostTold ? `${ids.slice(0, mostTold).join(', ')} and ${ids.length - mostTold} more` : ids.join(', ');

const listChecks: readonly string[] = ['no-population', 'no-evidence'];

/** A list is on record where items of it were looked at, or where it is whole and empty. One that left no trace has none either. */
const lacksList = ({ standings }: AssessedControl, report: string): boolean => {
  const type2 = standings.find((standing) => standing.report === report)?.type2;
  return type2 != null && !type2.reasons.some(({ because }) => because === 'tested' || because === 'did-not-occur');
};

/** Samples are drawn from whole lists: completeness of a population is tested first (AT-C 205). */
const populations = ({ assessed, report, open }: Journey): LifecycleItem[] => {
  if (report.type !== 2) return [];
  const [id, text] = ['fieldwork.populations', 'Event-driven controls have the lists that samples are drawn from'];
  const mine = assessed.controls.filter(({ serves }) => serves.includes(report.report));
  const driven = mine.filter(({ frequency }) => frequency === 'per-event');
  if (driven.length === 0) {
    const unknown = mine.length === 0 || mine.some(({ frequency }) => frequency === null);
    return [
      unknown
        ? item(id, text, 'not-known', 'No control is said to be event-driven, and not every one has a frequency.')
        : item(id, text, 'yes', 'No control is event-driven: every one has another frequency.'),
    ];
  }
  const lacking = driven.filter((control) => lacksList(control, report.report)).map(({ id: control }) => control);
  if (lacking.length === 0) return [item(id, text, 'yes', `${driven.length} of ${driven.length}.`)];
  const theirs = new Set(lacking);
  return [
    item(
      id,
      text,
      'no',
      `${lacking.length} of ${driven.length} ${lacking.length === 1 ? 'has' : 'have'} none that is whole and sampled: ${tellFirst(lacking)}.`,
      open.filter(({ check, subject }) => listChecks.includes(check) && theirs.has(subject.id)),
    ),
  ];
};

const thirdParties = ({ assessed, report, open }: Journey): LifecycleItem => {
  const [id, text] = [
    'fieldwork.third-parties',
    'Third parties that the report rests on are covered by current reports',
  ];
  const resting = assessed.thirdParties.flatMap((vendor) => {
    const coverage = vendor.coverage.find((part) => part.report === report.report);
    // Under the inclusive method its controls are tested with ours, and no report of its own is needed.
    const matters = vendor.reliedOn && vendor.method !== 'inclusive' && coverage?.matters === true;
    return matters ? [{ vendor, coverage }] : [];
  });
  if (resting.length === 0) {
    return item(
      id,
      text,
      assessed.thirdParties.length > 0 ? 'yes' : 'not-known',
      assessed.thirdParties.length > 0
        ? 'It rests on the report of none of those in vendors.yaml.'
        : 'vendors.yaml names none.',
    );
  }
  const short = resting.filter(({ coverage }) => coverage.state !== 'current');
  if (short.length === 0) return item(id, text, 'yes', `${resting.length} of ${resting.length}.`);
  const theirs = new Set(short.flatMap(({ vendor }) => vendor.findings));
  return item(
    id,
    text,
    'no',
    `${short.length} of ${resting.length} ${short.length === 1 ? 'is' : 'are'} not: ${short.map(({ vendor }) => vendor.id).join(', ')}.`,
    open.filter((finding) => theirs.has(finding.id)),
  );
};

/** What the auditor's work needs, and that it is done. */
export const fieldworkItems = (journey: Journey): LifecycleItem[] => {
  const { fieldwork } = journey.facts;
  return [
    auditor(journey),
    requests(journey),
    ...populations(journey),
    thirdParties(journey),
    dayItem(journey, {
      id: 'fieldwork.begun',
      text: 'The fieldwork has begun',
      path: 'fieldwork',
      day: fieldwork?.from,
    }),
    dayItem(journey, { id: 'fieldwork.ended', text: 'The fieldwork has ended', path: 'fieldwork', day: fieldwork?.to }),
  ];
};
