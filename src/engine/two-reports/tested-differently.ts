import type { ControlFacts } from '../../model/facts.js';
import { judged } from '../../model/facts.js';
import { financialSystems } from '../../model/map/financial-systems.js';
import type { Reason } from '../../model/reason.js';
import type { Workspace } from '../../model/workspace.js';
import type { ReportKind } from '../../schema/catalog.js';
import { commonDays, lengthOf, samePeriod } from './report-terms.js';
import type { BothTerms } from './report-terms.js';

export interface DifferenceContext {
  readonly terms: BothTerms;
  readonly holds: (facts: ControlFacts, report: ReportKind) => boolean;
}

type Ask = (facts: ControlFacts) => readonly Reason[];

const nameOf = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;
const kinds = ['soc1', 'soc2'] as const;

const differentDays = ({ soc1, soc2 }: BothTerms): readonly Reason[] => {
  if (!soc1 || !soc2) return [];
  const [a, b] = [soc1.period, soc2.period];
  if (!a && !b) {
    if (soc1.date === soc2.date) return [];
    const says = `SOC 1 looks at ${soc1.date} and SOC 2 at ${soc2.date}: each needs a trace by its own date.`;
    return [{ because: 'dates', says, data: { soc1: soc1.date, soc2: soc2.date } }];
  }
  if (!a || !b) {
    const [one, two] = a ? (['SOC 2', 'SOC 1'] as const) : (['SOC 1', 'SOC 2'] as const);
    const says = `${two} is type 2 and samples a period; ${one} is type 1 and needs one trace by its date: it says nothing of operation.`;
    return [{ because: 'types', says, data: { soc1: soc1.type, soc2: soc2.type } }];
  }
  if (samePeriod(a, b)) return [];
  const common = commonDays(a, b);
  const days = common ? lengthOf(common) : 0;
  const [only1, only2] = [lengthOf(a) - days, lengthOf(b) - days];
  const says = `The periods share ${days} days; ${only1} of SOC 1 and ${only2} of SOC 2 lie outside the other and are tested for one report alone.`;
  return [{ because: 'periods', says, data: { sharedDays: days, soc1Days: only1, soc2Days: only2 } }];
};

/** Controls that are the only one on record for some requirement of a report, and for which. */
const onlyFor = (controls: readonly ControlFacts[]): ReadonlyMap<string, readonly [ReportKind, string][]> => {
  const bearing = new Map<string, { report: ReportKind; id: string; controls: string[] }>();
  for (const { control, requirements } of controls) {
    for (const { report, requirement } of requirements) {
      const entry = bearing.get(requirement.id) ?? { report, id: requirement.id, controls: [] };
      entry.controls.push(control.id);
      bearing.set(requirement.id, entry);
    }
  }
  const only = new Map<string, [ReportKind, string][]>();
  for (const { report, id, controls: ids } of bearing.values()) {
    const [first] = ids;
    if (ids.length === 1 && first !== undefined) only.set(first, [...(only.get(first) ?? []), [report, id]]);
  }
  return only;
};

const askOnly = (controls: readonly ControlFacts[]): Ask => {
  const only = onlyFor(controls);
  return ({ control }) => {
    const found = only.get(control.id) ?? [];
    const of = (kind: ReportKind): string[] => found.filter(([report]) => report === kind).map(([, id]) => id);
    const [one, two] = [of('soc1'), of('soc2')];
    if (Math.min(one.length, two.length) > 0 || found.length === 0) return [];
    const report = one.length > 0 ? 'soc1' : 'soc2';
    const ids = [...one, ...two];
    const says = `It is the only control for ${ids.join(', ')} (${nameOf[report]}): firms often look at more items there than the other report needs.`;
    return [{ because: 'only-control', says, data: { report, requirements: ids } }];
  };
};

/** SOC 1 asks for what bears on user entities' financial reporting (AT-C 320); SOC 2 for the whole system described. */
const askSystems = (workspace: Workspace): Ask => {
  const financial = financialSystems(workspace);
  return ({ control: { systems = [] } }) => {
    const inside = systems.filter((id) => financial.has(id));
    const outside = systems.filter((id) => !financial.has(id));
    if (inside.length === 0 || outside.length === 0) return [];
    const says = `SOC 1 draws its population from ${inside.join(', ')}, which the financial map holds; SOC 2 also from ${outside.join(', ')}.`;
    return [{ because: 'systems', says, data: { both: inside, soc2: outside } }];
  };
};

/** Information that the entity produces itself has to be complete and accurate before an auditor rests on it. */
const askKeyReports = ({ keyReports }: Workspace): Ask => {
  const usedBy = new Map<string, string[]>();
  for (const { id, usedBy: controls = [] } of keyReports) {
    for (const control of new Set(controls)) usedBy.set(control, [...(usedBy.get(control) ?? []), id]);
  }
  return ({ control }) => {
    const ids = usedBy.get(control.id) ?? [];
    if (ids.length === 0) return [];
    const says = `It is performed with ${ids.join(', ')}: for the assertions of its SOC 1 objectives the auditor also tests that the report is complete and accurate; for SOC 2 as far as the criteria rest on it.`;
    return [{ because: 'key-reports', says, data: { keyReports: ids } }];
  };
};

const askReliance =
  ({ holds }: DifferenceContext): Ask =>
  (facts) => {
    if (facts.control.nature !== 'automated') return [];
    const [one, two] = [holds(facts, 'soc1'), holds(facts, 'soc2')];
    if (one === two) return [];
    const [held, short] = one ? (['SOC 1', 'SOC 2'] as const) : (['SOC 2', 'SOC 1'] as const);
    const says = `It is automated. The IT general controls under it are shown to hold for ${held}, so one look at the configuration does; for ${short} they are not, and it is tested as if done by hand.`;
    return [{ because: 'reliance', says, data: { soc1: one, soc2: two } }];
  };

/** The days are the same but not all that stands in them: evidence of one report may not reach for the other. */
const askStanding: Ask = ({ looks }) => {
  const [one, two] = kinds.map((kind) => looks.find(({ scope }) => scope.report === kind));
  if (one?.scope.type !== two?.scope.type || !one || !two) return [];
  const [a, b] = [judged(one).rung, judged(two).rung];
  if (a === b) return [];
  const says = `It stands on "${a}" for SOC 1 and on "${b}" for SOC 2: what one report finds does not carry over to the other.`;
  return [{ because: 'standing', says, data: { soc1: a, soc2: b } }];
};

/**
 * Why a control that serves both reports must still be looked at differently by each; empty where one test serves both. Only from
 * what is on record: an auditor may know other reasons.
 */
export const differenceFinder = (
  controls: readonly ControlFacts[],
  workspace: Workspace,
  context: DifferenceContext,
): ((facts: ControlFacts) => readonly Reason[]) => {
  const days = differentDays(context.terms);
  const asks = [askSystems(workspace), askKeyReports(workspace), askReliance(context), askOnly(controls), askStanding];
  return (facts) => (facts.serves.length < 2 ? [] : [...days, ...asks.flatMap((ask) => ask(facts))]);
};
