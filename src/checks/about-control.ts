import type { Cap, Observation } from '../model/check.js';
import type { ControlFacts, ControlLook } from '../model/facts.js';
import type { Reason } from '../model/reason.js';
import type { ReportType, Rung } from '../model/rung.js';

type About = Pick<Observation, 'subject' | 'reports' | 'requirements' | 'controls' | 'item'>;

/** What every observation about a control says of it. */
export const aboutControl = ({ control, serves, requirements, index }: ControlFacts): About => ({
  subject: { kind: 'control', id: control.id },
  reports: serves,
  requirements: requirements.map((scoped) => scoped.requirement.id),
  controls: [control.id],
  item: { list: 'controls', index },
});

/** Holds a control down for a reason, in every report and both types, or only where `applies` says so. */
export const holdDown = (
  { control, looks }: ControlFacts,
  at: Rung,
  reason: Reason,
  applies: (look: ControlLook, type: ReportType) => boolean = () => true,
): Cap[] =>
  looks.flatMap((look) =>
    ([1, 2] as const)
      .filter((type) => applies(look, type))
      .map((type) => ({ control: control.id, report: look.scope.report, type, at, reason })),
  );

/** Controls that serve a report in scope and have not ended. The others are no gap of this engagement. */
export const inService = (controls: readonly ControlFacts[]): ControlFacts[] =>
  controls.filter(({ looks }) => looks.some((look) => look.type1.base !== 'absent'));

/** "AC-01 Quarterly access review" as it stands in titles. */
export const named = ({ control }: ControlFacts): string => `${control.id} ${control.title}`;

export const isKey = ({ control }: ControlFacts): boolean => control.key === true;

/** "1 occurrence", "3 occurrences". */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** So many ids are told in a sentence; all of them stand in the finding's own list. */
const mostTold = 24;

/** `a, b, c`, and how many more there are. */
export const tellFirst = (ids: readonly string[]): string =>
  ids.length > mostTold ? `${ids.slice(0, mostTold).join(', ')} and ${ids.length - mostTold} more` : ids.join(', ');
