import type { Check, Observation } from '../model/check.js';
import type { Facts, ReportScope } from '../model/facts.js';
import { financialSystems } from '../model/map/financial-systems.js';
import type { FinancialSystem } from '../model/map/financial-systems.js';
import { foundationsOf } from '../model/map/foundation.js';
import type { FoundationSource } from '../model/map/foundation.js';
import { reliancesOf } from '../model/map/layers.js';
import type { Area } from '../model/map/layers.js';
import { inService } from './about-control.js';
import { soc1Scope } from './about-map.js';

/** Systems under automated controls: where those fall short, the check of reliance tells it. */
const reliedOn = ({ controls, workspace }: Facts): ReadonlySet<string> => {
  const restsOn = reliancesOf(workspace.systems);
  return new Set(inService(controls).flatMap(({ control }) => restsOn(control).map(({ system }) => system.id)));
};

/** Who of us gets in is ours to control: a vendor's report leaves that to its customers (complementary user entity controls). */
const lackingOf = ({ system }: FinancialSystem, scope: ReportScope, foundations: FoundationSource): Area[] =>
  foundations(system, scope, scope.type)
    .areas.filter(
      ({ area, state }) => state === 'unnamed' || (area === 'access' && (state === 'carried' || state === 'uncarried')),
    )
    .map(({ area }) => area);

const observe = (item: FinancialSystem, lacking: readonly Area[], index: number): Observation => {
  const { system, isCore, processes } = item;
  const grave = isCore && lacking.length === 3;
  return {
    subject: { kind: 'system', id: system.id },
    severity: grave ? 'high' : isCore ? 'medium' : 'low',
    title: `${system.name} is on the financial map without general controls for ${lacking.join(', ')}`,
    condition: `${processes.length > 0 ? `${processes.join(', ')} ${processes.length === 1 ? 'uses' : 'use'} ${system.name}` : `${system.name} gives a report that user entities receive`}. No control is named for ${lacking.join(', ')}.`,
    criteria:
      'Access to each system that figures of user entities pass through is controlled, and so are its changes and its operation. A report of the vendor that runs it leaves its customers’ own access to them.',
    effect:
      'Figures can be changed past every control of the process, and nothing that the system gives can be relied on.',
    recommendation: `Name the ${lacking.join(', ')} controls of ${system.name} under \`generalControls\` in systems.yaml, or write them; or take the system off the processes that no longer need it.`,
    reports: ['soc1'],
    requirements: [],
    controls: [],
    blocksPeriod: grave,
    effort: { low: 1, high: 3 * lacking.length },
    data: { system: system.id, areas: lacking },
    measure: lacking.length,
    item: { list: 'systems', index },
  };
};

export const systemWithoutGeneralControls: Check = {
  id: 'system-without-general-controls',
  stage: 'reliance',
  gap: 'design',
  rule: 'A system on the financial map (of a financial process, its steps or key reports, or one that such a system runs on) names controls for access, change and operations, also where no automated control rests on it yet. The report of its vendor carries change and operations, never our own access; where it falls short, that is told at the vendor. None at all where figures are recorded, processed or reported: high; in part: medium; elsewhere: low.',
  source: 'AT-C 320 and auditing practice on IT general controls; COBIT 2019 DSS05, BAI06, DSS01.',
  run: (facts) => {
    const scope = soc1Scope(facts);
    if (!scope) return {};
    const { systems } = facts.workspace;
    const onMap = financialSystems(facts.workspace);
    const relied = reliedOn(facts);
    const foundations = foundationsOf(facts);
    return {
      observations: systems.flatMap((system, index) => {
        const item = onMap.get(system.id);
        if (!item || system.outOfScope !== undefined) return [];
        const { weak, unnamed } = foundations(system, scope, scope.type);
        if (relied.has(system.id) && weak.length + unnamed.length > 0) return [];
        const lacking = lackingOf(item, scope, foundations);
        return lacking.length > 0 ? [observe(item, lacking, index)] : [];
      }),
    };
  },
};
