import type { Observation } from '../model/check.js';
import type { DutyConflict, DutySource, HeldPair, PairTally } from '../model/duty-facts.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import { unique } from '../model/order.js';
import { severities } from '../model/severity.js';
import type { Severity } from '../model/severity.js';
import { firstOf } from './about-access.js';
import { plural } from './about-control.js';

const criteria =
  'Nobody can both cause and hide an error: authorize, hold, record and reconcile are kept apart, or an independent review stands in.';

const isGrave = ({ pair }: Pick<HeldPair, 'pair'>): boolean => pair.severity === 'critical' || pair.severity === 'high';
const severityOf = (held: Pick<HeldPair, 'pair'>): Severity => (isGrave(held) ? 'high' : 'medium');
const lowered = (severity: Severity): Severity => severities[severities.indexOf(severity) + 1] ?? 'low';
const worst = (all: readonly Severity[]): Severity => severities.find((severity) => all.includes(severity)) ?? 'low';

const titlesOf = ({ knowledge }: Facts): ((duty: string) => string) => {
  const titles = new Map(knowledge.duties.map((duty) => [duty.id, duty.title]));
  return (duty) => `"${titles.get(duty) ?? duty}"`;
};

/** Where a duty comes from, where that is more than people.yaml, which the finding points at anyway. */
const tellPlaces = (sources: readonly DutySource[]): string =>
  sources.every(({ system, where }) => system === null && where === 'people.yaml')
    ? ''
    : ` by ${sources.map(({ where }) => where).join(' / ')}`;

const tellPair = ({ pair, from }: HeldPair, titleOf: (duty: string) => string): string => {
  const [one, other] = pair.duties;
  return `${titleOf(one)}${tellPlaces(from[0])} and ${titleOf(other)}${tellPlaces(from[1])} (${pair.risk})`;
};

const tellMitigation = ({ pair, mitigation, failed }: HeldPair): string[] =>
  mitigation
    ? [` ${mitigation.id} stands in for the split of ${pair.id}: ${mitigation.controls.join(', ')}.`]
    : failed.map(
        ({ id, why }) => ` ${id} was meant to stand in for the split of ${pair.id} and does not count: ${why}.`,
      );

/** With a mitigation for all pairs the engine lowers the severity; with one for some, those count for one step less. */
const weigh = (pairs: readonly HeldPair[]): Pick<Observation, 'severity' | 'compensatedBy'> => {
  const all = pairs.every(({ mitigation }) => mitigation !== null);
  if (!all)
    return {
      severity: worst(pairs.map((held) => (held.mitigation ? lowered(severityOf(held)) : severityOf(held)))),
    };
  return {
    severity: worst(pairs.map(severityOf)),
    compensatedBy: unique(pairs.flatMap(({ mitigation }) => mitigation?.controls ?? [])),
  };
};

/** One finding for a holder: every pair with where its halves come from. */
export const observeHolder = (
  { holder, pairs }: DutyConflict,
  controls: readonly ControlFacts[],
  facts: Facts,
): Observation => {
  const titleOf = titlesOf(facts);
  const requirements = unique(controls.flatMap((item) => item.requirements.map(({ requirement }) => requirement.id)));
  const reports = unique(controls.flatMap((item) => item.serves));
  const open = pairs.filter(({ mitigation }) => mitigation === null);
  const who = {
    person: 'person',
    holder: 'person, whom people.yaml does not name,',
    account: 'account, which nobody owns,',
  };
  return {
    subject: { kind: holder.kind, id: holder.id },
    ...weigh(pairs),
    title: `${holder.name} holds duties that should be kept apart`,
    condition: `${holder.name}${holder.role ? ` (${holder.role})` : ''} holds ${pairs.map((held) => tellPair(held, titleOf)).join('; ')}.${controls.length > 0 ? ` Alone performs ${controls.map(({ control }) => control.id).join(', ')}.` : ''}${pairs.flatMap(tellMitigation).join('')}`,
    criteria,
    effect: `An error or fraud by this ${who[holder.kind]} would not be found by anyone else; controls that rest on the separation do not work.`,
    recommendation:
      open.length === 0
        ? 'Keep the evidence of what stands in for the split, and approve it anew before it expires.'
        : 'Give one of the duties to somebody else, or add an independent review by a person without these duties and name it as compensating control.',
    reports: reports.length > 0 ? reports : facts.scopes.map((scope) => scope.report),
    requirements,
    controls: controls.map(({ control }) => control.id),
    blocksPeriod: open.some(isGrave),
    effort: { low: 1, high: 8 },
    data: { [holder.kind]: holder.id, pairs: pairs.map(({ pair }) => pair.id) },
    measure: pairs.length,
    ...(holder.person === null ? {} : { item: { list: 'people', index: holder.person } }),
  };
};

/** One finding for a pair that many hold: the roles are built wrong, not the people placed wrong. */
export const observePair = ({ pair, holders, mitigated, examples }: PairTally, facts: Facts): Observation => {
  const titleOf = titlesOf(facts);
  const open = holders - mitigated;
  const severity = severityOf({ pair });
  return {
    subject: { kind: 'duty-pair', id: pair.id },
    severity: open > 0 ? severity : lowered(severity),
    title: `${plural(holders, 'holder')} of ${titleOf(pair.duties[0])} and ${titleOf(pair.duties[1])}`,
    condition: `${plural(holders, 'holder')} of roles ${holders === 1 ? 'has' : 'have'} both duties, for ${mitigated} of them something stands in: ${firstOf(examples, holders, 10)}. ${pair.risk}`,
    criteria,
    effect: 'So many conflicts lie in how roles are cut; whoever gets such a role can cause and hide an error.',
    recommendation:
      'Cut the roles anew so that no role, and no usual set of roles, carries both duties. Then look at who is left.',
    reports: facts.scopes.map((scope) => scope.report),
    requirements: [],
    controls: [],
    blocksPeriod: open > 0 && isGrave({ pair }),
    effort: { low: 3, high: 20 },
    data: { pair: pair.id, holders, mitigated },
    measure: open,
  };
};
