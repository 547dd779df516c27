import type { AssessedReport, AssessedSystem, Assessment } from '../../schema/assessment.js';
import { reportTitle } from './labels.js';
import { plural } from './plural.js';

type Foundation = AssessedSystem['generalControls'][number];

/** The general controls of a system as the type that a report is prepared for sees them; type 1 where it has no period. */
export const judgedFoundation = (
  { generalControls }: AssessedSystem,
  { report, type }: AssessedReport,
): Foundation | undefined =>
  generalControls.find((item) => item.report === report && item.type === type) ??
  generalControls.find((item) => item.report === report);

/** What is to be said of a system's general controls for each report; told once where it is the same for all. */
export const foundationTexts = (
  system: AssessedSystem,
  { reports }: Pick<Assessment, 'reports'>,
): { readonly title: string; readonly foundation: Foundation }[] => {
  const told = reports.flatMap((report) => {
    const foundation = judgedFoundation(system, report);
    return foundation ? [{ title: reportTitle(report), foundation }] : [];
  });
  const [first, ...others] = told;
  const isSame = ({ foundation }: (typeof told)[number]): boolean =>
    foundation.says === first?.foundation.says && foundation.holds === first.foundation.holds;
  return first && others.length > 0 && others.every(isSame)
    ? [{ title: told.map(({ title }) => title).join(' and '), foundation: first.foundation }]
    : told;
};

const kinds: readonly (readonly [keyof AssessedSystem['uses'], string, string])[] = [
  ['processes', 'process', 'processes'],
  ['steps', 'step', 'steps'],
  ['interfaces', 'interface', 'interfaces'],
  ['controls', 'control', 'controls'],
  ['keyReports', 'key report', 'key reports'],
  ['systems', 'system that runs on it', 'systems that run on it'],
];

/** `1 process, 4 steps, 2 controls`; `nothing on record`. */
export const usesText = ({ uses }: AssessedSystem): string =>
  kinds
    .filter(([key]) => uses[key] > 0)
    .map(([key, one, many]) => plural(uses[key], one, many))
    .join(', ') || 'nothing on record';

export interface SystemRow {
  readonly name: string;
  readonly scope: string;
  readonly sensitive: string;
  readonly holds: string;
  readonly runsOn: string;
  readonly generalControls: string;
  readonly uses: string;
}

export const systemRows = (assessment: Assessment): SystemRow[] => {
  const { systems } = assessment.map;
  const nameOf = new Map(systems.map(({ id, name }) => [id, name]));
  return systems.map((system) => {
    const told = foundationTexts(system, assessment);
    return {
      name: system.name,
      scope:
        system.outOfScope === null
          ? system.financial
            ? 'in, on the financial map'
            : 'in'
          : `out: ${system.outOfScope}`,
      sensitive: system.sensitive === null ? 'not said' : system.sensitive ? 'yes' : 'no',
      holds: system.holds.join(', ') || 'not recorded',
      runsOn: system.runsOn.map((id) => nameOf.get(id) ?? id).join(', ') || 'nothing recorded',
      generalControls:
        system.outOfScope !== null
          ? 'not looked at'
          : told
              .map(({ title, foundation }) => (told.length > 1 ? `${title}: ${foundation.says}` : foundation.says))
              .join(' ') || 'no report in scope',
      uses: usesText(system),
    };
  });
};
