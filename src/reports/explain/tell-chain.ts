import type {
  AssessedControl,
  AssessedFoundation,
  AssessedReliance,
  AssessedSystem,
  Assessment,
} from '../../schema/assessment.js';
import { natureText, reportLabel } from '../view/labels.js';
import { controlsText } from '../view/financial-map.js';
import { foundationTexts } from '../view/system-rows.js';
import { indent } from './tell-standing.js';

const areaState = {
  holds: 'holds',
  short: 'falls short',
  carried: 'no control named; the vendor’s current report carries it',
  uncarried: 'no control named; the report of the vendor that runs it falls short',
  unnamed: 'no control named',
} as const;

const carries = ({ holds, areas }: AssessedFoundation): string => {
  const isOurs = areas.some(({ state }) => state === 'short' || state === 'unnamed');
  if (!holds) {
    return isOurs
      ? 'has gaps, so what rests on it is held down'
      : 'rests on the report of the vendor that runs it, which falls short';
  }
  return areas.some(({ state }) => state === 'unnamed' || state === 'uncarried')
    ? 'holds on the date, though an area has no control'
    : 'holds';
};

/** The general controls of a system, area by area, for each report; once where the reports agree. */
export const tellAreas = (assessment: Assessment, system: AssessedSystem): string[] =>
  foundationTexts(system, assessment).flatMap(({ title, foundation }) => [
    `${title}: ${carries(foundation)}`,
    ...indent(
      foundation.areas.map(
        ({ area, state, controls }) =>
          `${area.padEnd(11)} ${areaState[state]}${controls.length > 0 ? `: ${controlsText(controls)}` : ''}`,
      ),
    ),
  ]);

/** Who runs a system and how far that one's report carries what rests there; once where the reports agree. */
export const tellHost = ({ runBy }: AssessedSystem): string[] => {
  if (!runBy) return [];
  const { name, vendor, reports } = runBy;
  const isSame = new Set(reports.map(({ says }) => says)).size <= 1;
  return [
    `run by ${name} (${vendor})`,
    ...indent(
      isSame
        ? reports.slice(0, 1).map(({ says }) => says)
        : reports.map(({ report, says }) => `${reportLabel[report]}: ${says}`),
    ),
  ];
};

/** A chain longer than this is told by its end. */
const deepest = 12;

/**
 * The reliance chain of a control: its systems, under each what that runs on, and the general controls of each. Empty where people
 * do it by hand.
 */
export const tellChain = (assessment: Assessment, control: AssessedControl): string[] => {
  const { reliance, nature } = control;
  if (reliance.length === 0) return [];
  const systemOf = new Map(assessment.map.systems.map((system) => [system.id, system]));
  const isHosted = reliance.some(({ system }) => systemOf.get(system)?.runBy);
  const below = new Map<string | null, AssessedReliance[]>();
  const named = new Set(reliance.map(({ system }) => system));
  for (const item of reliance) {
    // What stands under a system of which the control is itself a general control hangs at the top.
    const under = item.under !== null && named.has(item.under) ? item.under : null;
    below.set(under, [...(below.get(under) ?? []), item]);
  }
  const tell = (under: string | null, depth: number): string[] =>
    (below.get(under) ?? []).flatMap((item) => {
      const system = systemOf.get(item.system);
      if (!system) return [];
      const above = item.under === null ? '' : `, on which ${systemOf.get(item.under)?.name ?? item.under} runs`;
      const rest = depth >= deepest ? [] : tell(item.system, depth + 1);
      return [
        `${item.system}  ${system.name}${above}`,
        ...indent([...tellAreas(assessment, system), ...tellHost(system), ...rest]),
      ];
    });
  return [
    `Rests on (${natureText(nature) ?? ''}: on the IT general controls of its systems and of what they run on${isHosted ? ', and on the reports of vendors that run them' : ''})`,
    ...indent(tell(null, 0)),
    '',
  ];
};

/** For a finding about a system: its general controls area by area. */
export const tellGround = (assessment: Assessment, id: string): string[] => {
  const system = assessment.map.systems.find((item) => item.id === id);
  if (!system) return [];
  const areas = tellAreas(assessment, system);
  return areas.length === 0 ? [] : [`General controls of ${system.name}`, ...indent(areas), ''];
};
