import type { LifecycleItem } from '../../schema/assessment.js';
import { item } from './item.js';
import type { Journey } from './item.js';

const days = ({ report, period, date }: Journey): LifecycleItem => {
  const text = report.type === 2 ? 'The type and its period are set' : 'The type and its date are set';
  const set =
    report.type === 2 ? (period ? `over ${period.from} to ${period.to}` : null) : date ? `as of ${date}` : null;
  return set === null
    ? item('scoping.days', text, 'no', `soc-gap.yaml names no ${report.type === 2 ? 'period' : 'date'}.`)
    : item('scoping.days', text, 'yes', `Type ${report.type} ${set}.`);
};

const catalogs = ({ report }: Journey): LifecycleItem => {
  const soc1 = report.report === 'soc1';
  const chosen: readonly string[] = soc1 ? report.catalogs : report.categories;
  const text = soc1 ? 'The packs of control objectives are chosen' : 'The trust services categories are chosen';
  return chosen.length > 0
    ? item('scoping.requirements', text, 'yes', `${chosen.join(', ')}: ${report.scope.requirements} in scope.`)
    : item('scoping.requirements', text, 'no', 'soc-gap.yaml names none.');
};

const services = ({ assessed }: Journey): LifecycleItem => {
  const text = 'The services that the report covers are named';
  return assessed.services.length > 0
    ? item('scoping.services', text, 'yes', `${assessed.services.map(({ name }) => name).join(', ')}.`)
    : item('scoping.services', text, 'no', 'organization.services of soc-gap.yaml is empty.');
};

/** Principal service commitments and system requirements: SOC 2 criteria are judged against them (DC 200, DC2). */
const commitments = ({ assessed, report }: Journey): LifecycleItem[] => {
  if (report.report !== 'soc2') return [];
  const text = 'The principal service commitments are on record';
  const { length } = assessed.commitments;
  return [
    length > 0
      ? item('scoping.commitments', text, 'yes', `${length} in soc-gap.yaml.`)
      : item('scoping.commitments', text, 'no', 'commitments of soc-gap.yaml is empty.'),
  ];
};

const systems = ({ assessed }: Journey): LifecycleItem => {
  const text = 'The systems behind the services are on record';
  const { length } = assessed.map.systems;
  return length > 0
    ? item('scoping.systems', text, 'yes', `${length} in the register of systems.`)
    : item('scoping.systems', text, 'no', 'systems.yaml names none.');
};

const subservice = ({ assessed, engagement }: Journey): LifecycleItem => {
  const [id, text] = [
    'scoping.subservice',
    'Every vendor is decided on, and each subservice organization has its method',
  ];
  const { thirdParties, findings } = assessed;
  if (thirdParties.length === 0) {
    const uses = engagement.scope?.usesSubservice;
    if (uses === false) return item(id, text, 'yes', 'soc-gap.yaml says that no subservice organization is used.');
    return uses === true
      ? item(id, text, 'no', 'soc-gap.yaml says that there are some, and vendors.yaml names none.')
      : item(id, text, 'not-known', 'vendors.yaml names none, and nobody said whether there are any.');
  }
  const undecided = thirdParties.filter(
    ({ role, method }) => role === 'undecided' || (role === 'subservice' && method === null),
  );
  if (undecided.length === 0) return item(id, text, 'yes', `${thirdParties.length} in vendors.yaml, all decided.`);
  const open = new Set(undecided.flatMap((vendor) => vendor.findings));
  return item(
    id,
    text,
    'no',
    `${undecided.length} of ${thirdParties.length} ${undecided.length === 1 ? 'is' : 'are'} not: ${undecided.map((vendor) => vendor.id).join(', ')}.`,
    findings.filter(
      ({ id: finding, check }) => open.has(finding) && ['vendor-decision', 'subservice-method'].includes(check),
    ),
  );
};

/** What must be settled before gaps can be looked for. */
export const scopingItems = (journey: Journey): LifecycleItem[] => [
  days(journey),
  catalogs(journey),
  services(journey),
  ...commitments(journey),
  systems(journey),
  subservice(journey),
];
