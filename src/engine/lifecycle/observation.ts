import type { LifecycleItem } from '../../schema/assessment.js';
import { item } from './item.js';
import type { Journey } from './item.js';

const begun = ({ period, asOf }: Journey): LifecycleItem => {
  const [id, text] = ['observation.begun', 'The period has begun'];
  if (!period) return item(id, text, 'no', 'soc-gap.yaml names no period.');
  return period.from <= asOf
    ? item(id, text, 'yes', `On ${period.from}.`)
    : item(id, text, 'no', `It begins on ${period.from}.`);
};

const traces = ({ assessed, report, period, asOf }: Journey): LifecycleItem => {
  const [id, text] = ['observation.traces', 'Every occurrence so far has left evidence'];
  const plan = assessed.schedule.reports.find((item) => item.report === report.report)?.planned;
  if (!plan || !period || asOf < period.from) return item(id, text, 'not-known', 'The period has not begun.');
  if (plan.lost.length === 0) return item(id, text, 'yes', 'No control with a frequency has missed one.');
  const lost = new Set(plan.lost.map(({ control }) => control));
  return item(
    id,
    text,
    'no',
    `${lost.size} ${lost.size === 1 ? 'control has' : 'controls have'} occurrences that went by without evidence.`,
    assessed.findings.filter(
      ({ check, status, controls, reports }) =>
        ['missing-occurrence', 'no-evidence'].includes(check) &&
        status !== 'accepted' &&
        reports.includes(report.report) &&
        controls.some((control) => lost.has(control)),
    ),
  );
};

const ended = ({ period, asOf }: Journey): LifecycleItem => {
  const [id, text] = ['observation.ended', 'The period has ended'];
  if (!period) return item(id, text, 'no', 'soc-gap.yaml names no period.');
  return period.to < asOf
    ? item(id, text, 'yes', `On ${period.to}.`)
    : item(id, text, 'no', `Its last day is ${period.to}.`);
};

/** Type 2: what must have happened before the auditor can test operation over the whole period. */
export const observationItems = (journey: Journey): LifecycleItem[] => [
  begun(journey),
  traces(journey),
  ended(journey),
];
