import type { LifecycleItem } from '../../schema/assessment.js';
import { item, silence, unlessSilent } from './item.js';
import type { Journey } from './item.js';

/** Type 2: a gap in the design or in a service on which the period rests would run through the whole of it. */
const blockers = (journey: Journey): LifecycleItem => {
  const [id, text] = ['remediation.blockers', 'No open finding stands in the way of a clean period'];
  const found = journey.open.filter(({ blocksPeriod }) => blocksPeriod);
  return found.length === 0
    ? item(id, text, unlessSilent(journey), `There is none.${silence(journey)}`)
    : item(id, text, 'no', `${found.length} ${found.length === 1 ? 'is' : 'are'} open.`, found);
};

/** Type 1 asks for controls that are suitably designed and in place on the date (AT-C 205, 320). */
const inPlace = (journey: Journey): LifecycleItem => {
  const { assessed, report } = journey;
  const [id, text] = ['remediation.in-place', 'For every requirement, controls are in place'];
  const mine = assessed.requirements.filter((requirement) => requirement.report === report.report);
  const short = mine.filter(({ type1 }) => type1.conclusion === 'not-ready' || type1.conclusion === 'at-risk');
  if (short.length === 0)
    return item(id, text, unlessSilent(journey), `No requirement falls short.${silence(journey)}`);
  const ids = new Set(short.map((requirement) => requirement.id));
  return item(
    id,
    text,
    'no',
    `${short.length} of ${mine.length} ${short.length === 1 ? 'falls' : 'fall'} short: ${short.map((requirement) => requirement.id).join(', ')}.`,
    journey.open.filter(({ requirements }) => requirements.some((requirement) => ids.has(requirement))),
  );
};

const overdue = ({ open, asOf }: Journey): LifecycleItem => {
  const [id, text] = ['remediation.overdue', 'No promised day is over'];
  if (open.length === 0) return item(id, text, 'yes', 'No finding is open.');
  const promised = open.filter(({ response }) => response?.due !== undefined);
  if (promised.length === 0)
    return item(id, text, 'not-known', 'responses.yaml holds no due date for any open finding.');
  const late = promised.filter(({ response }) => (response?.due ?? asOf) < asOf);
  return late.length === 0
    ? item(id, text, 'yes', `${promised.length} of ${open.length} open findings have a due date, and none is over.`)
    : item(
        id,
        text,
        'no',
        `${late.length} of ${promised.length} due dates ${late.length === 1 ? 'is' : 'are'} over.`,
        late,
      );
};

const saidDone = ({ open }: Journey): LifecycleItem => {
  const [id, text] = ['remediation.shown', 'What is said to be done is shown'];
  const found = open.filter(({ status }) => status === 'said-done');
  return found.length === 0
    ? item(id, text, 'yes', 'Nothing is said to be done that the files do not show.')
    : item(id, text, 'no', `${found.length} said to be done, and still found.`, found);
};

const acceptances = ({ open }: Journey): LifecycleItem => {
  const [id, text] = ['remediation.acceptances', 'No acceptance of a risk has run out'];
  const found = open.filter(({ status }) => status === 'acceptance-expired');
  return found.length === 0
    ? item(id, text, 'yes', 'None has.')
    : item(id, text, 'no', `${found.length} ${found.length === 1 ? 'has' : 'have'}.`, found);
};

/** What must be closed before the period can start, or before the date of a type 1 report. */
export const remediationItems = (journey: Journey): LifecycleItem[] => [
  journey.report.type === 2 ? blockers(journey) : inPlace(journey),
  overdue(journey),
  saidDone(journey),
  acceptances(journey),
];
