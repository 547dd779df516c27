import type { LifecycleItem } from '../../schema/assessment.js';
import { dayItem, item } from './item.js';
import type { Journey } from './item.js';

const description = ({ assessed, report, open }: Journey): LifecycleItem => {
  const [id, text] = ['reporting.description', 'The description of the system is whole'];
  const counts = assessed.description.find((part) => part.report === report.report)?.counts;
  if (!counts) return item(id, text, 'not-known', 'It was not looked at.');
  const asked = counts.total - counts.notAsked;
  return counts.present === asked
    ? item(id, text, 'yes', `${asked} of ${asked} items have what they ask for.`)
    : item(
        id,
        text,
        'no',
        `Items: ${asked}. Present: ${counts.present}; thin: ${counts.thin}; missing: ${counts.missing}.`,
        open.filter(({ check }) => check === 'description-gap'),
      );
};

/** Management needs a reasonable basis for its assertion (AT-C 105, 205). */
const assertion = ({ assessed, report, open }: Journey): LifecycleItem => {
  const [id, text] = ['reporting.assertion', "Management's assertion has a basis for every requirement"];
  const counts = assessed.assertion.find((part) => part.report === report.report)?.counts;
  if (!counts) return item(id, text, 'not-known', 'It was not looked at.');
  // As the finding assertion-basis counts: what only its performers looked at is no basis of management's own.
  const without = counts.none + counts.contradicted + counts.performed;
  const asked = counts.total - counts.notApplicable;
  return without === 0
    ? item(id, text, 'yes', `${asked} of ${asked}.`)
    : item(
        id,
        text,
        'no',
        `Requirements: ${asked}. Without a basis: ${without} (nothing shows that a control operates: ${counts.none}; looked at by its performers alone: ${counts.performed}; contradicted by a test: ${counts.contradicted}).`,
        open.filter(({ check }) => check === 'assertion-basis'),
      );
};

/** What management has to bring, and that the report is issued. */
export const reportingItems = (journey: Journey): LifecycleItem[] => [
  description(journey),
  assertion(journey),
  dayItem(journey, {
    id: 'reporting.representation',
    text: "Management's written representations are signed",
    path: 'representation',
    day: journey.facts.representation,
  }),
  dayItem(journey, { id: 'reporting.issued', text: 'The report is issued', path: 'issued', day: journey.facts.issued }),
];
