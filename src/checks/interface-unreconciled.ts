import type { Check, Observation } from '../model/check.js';
import type { Facts } from '../model/facts.js';
import { interfaceMap } from '../model/map/interface-map.js';
import type { InterfaceFacts } from '../model/map/interface-map.js';
import { completenessBySystem, processMap } from '../model/map/process-map.js';
import { unique } from '../model/order.js';

const observe = (
  { interface: item, index, from, to, cover, reports }: InterfaceFacts,
  { controlById }: Facts,
  completenessOf: (system: string) => readonly string[],
): Observation => {
  const ids = cover.controls.map(({ id }) => id);
  const own = ids.flatMap((id) =>
    (controlById.get(id)?.requirements ?? [])
      .filter(({ report }) => reports.includes(report))
      .map(({ requirement }) => requirement.id),
  );
  const carried = item.carries ? ` (${item.carries.join(', ')})` : '';
  return {
    subject: { kind: 'interface', id: item.id },
    severity: cover.state === 'nobody' ? 'high' : 'medium',
    title: `No check of completeness on the interface ${item.name}`,
    condition: `From ${from.name} to ${to.name}${carried}. ${cover.says}`,
    criteria:
      'For each flow of data between systems or companies a control finds what was lost, doubled or changed on the way: totals, record counts, sequence numbers or a reconciliation.',
    effect:
      'Transactions that are lost or doubled between the two ends stay unseen, and the figures behind them are wrong.',
    recommendation:
      cover.state === 'nobody'
        ? `Compare counts and totals of ${item.name} at both ends and name that control under \`controls\`, or record under \`notNeeded\` why none is needed.`
        : `Bring ${ids.join(', ')} to designed at least (\`soc-gap explain ${ids[0] ?? ''}\` says what it lacks), or name another control.`,
    reports,
    requirements: unique([
      ...own,
      ...(reports.includes('soc1') ? [from, to].flatMap(({ id }) => completenessOf(id)) : []),
    ]),
    controls: ids,
    blocksPeriod: true,
    effort: cover.state === 'nobody' ? { low: 1, high: 8 } : { low: 0.5, high: 3 },
    data: { interface: item.id, from: from.id, to: to.id, state: cover.state },
    measure: 1,
    item: { list: 'interfaces', index },
  };
};

export const interfaceUnreconciled: Check = {
  id: 'interface-unreconciled',
  stage: 'requirement',
  gap: 'design',
  rule: 'An interface of a system on the financial map (SOC 1), or of any system in scope where processing integrity is (SOC 2), has a reconciliation or completeness check on designed or above, or a reason why it needs none. None at all: high; one that is only said to be there: medium.',
  source: 'AT-C 320 (completeness and accuracy of processing); TSP 100 PI1.2, PI1.3; COBIT 2019 DSS06.',
  run: (facts) => {
    const open = interfaceMap(facts).filter(
      ({ reports, cover: { state } }) => reports.length > 0 && (state === 'nobody' || state === 'short'),
    );
    const completenessOf = completenessBySystem(processMap(facts));
    return { observations: open.map((item) => observe(item, facts, completenessOf)) };
  },
};
