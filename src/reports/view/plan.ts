import type { Action, ActionKind, Assessment, Phase, Plan, Waste } from '../../schema/assessment.js';
import { effortText } from './labels.js';
import { figure } from './priority.js';
import { joinFirst, plural } from './plural.js';

export const phaseLabel: Readonly<Record<Phase, string>> = {
  'before-period': 'Before the period',
  'during-period': 'During the period',
  'before-fieldwork': 'Before fieldwork',
  later: 'Later',
};

export const kindLabel: Readonly<Record<ActionKind, string>> = {
  decide: 'decide',
  write: 'write controls',
  document: 'documents',
  separate: 'separate duties',
  obtain: 'obtain from third parties',
  train: 'train',
  rely: 'general controls of a system',
  operate: 'perform and show',
  cover: 'points left over',
};

const wasteLabel: Readonly<Record<Waste['kind'], string>> = {
  'serves-nothing': 'serves no report in scope',
  template: 'template that nothing uses',
  duplicate: 'duplicate',
  'non-key': 'not key, carried by others',
};

/** An action with its number in the plan, from 1. The id is what stays. */
export interface ActionRow {
  readonly number: number;
  readonly action: Action;
  readonly owner: string;
  readonly effort: string;
  /** `2026-10-16 to 2026-10-21`. */
  readonly work: string;
  /** What it waits for, by number, with why. */
  readonly after: readonly { readonly number: number; readonly title: string; readonly because: string }[];
}

export const noDay = 'no day can be named';

/** Who does it, or who usually would. */
export const actionOwner = ({ owner, proposed }: Action): string =>
  owner ?? (proposed === null ? 'not named' : `not named; usually: ${proposed}`);

const workText = ({ from, worked, to }: Action): string => {
  if (from === null || worked === null) return noDay;
  const work = from === worked ? from : `${from} to ${worked}`;
  return to === worked ? work : `${work}, closed ${to ?? 'on no day that can be named'}`;
};

/** The actions of the plan in the order of work. */
export const actionRows = ({ plan }: Pick<Assessment, 'plan'>): ActionRow[] => {
  const numberOf = new Map(plan.actions.map(({ id }, index) => [id, index + 1]));
  const titleOf = new Map(plan.actions.map(({ id, title }) => [id, title]));
  return plan.actions.map((action, index) => ({
    number: index + 1,
    action,
    owner: actionOwner(action),
    effort: effortText(action.effort),
    work: workText(action),
    after: action.dependsOn.map(({ action: other, because }) => ({
      number: numberOf.get(other) ?? 0,
      title: titleOf.get(other) ?? other,
      because,
    })),
  }));
};

/** How much work the plan is: actions, findings, what serves both reports, person-days. */
export const planSentence = ({ actions }: Plan): string => {
  const findings = actions.reduce((sum, { closes }) => sum + closes.length, 0);
  const both = actions.filter(({ reports }) => reports.length > 1).length;
  const shared = both === 0 ? '' : `; ${both} of them ${both === 1 ? 'serves' : 'serve'} both reports`;
  const [low, high] = [
    actions.reduce((sum, { effort }) => sum + effort.low, 0),
    actions.reduce((sum, { effort }) => sum + effort.high, 0),
  ];
  return `${plural(actions.length, 'action')} ${actions.length === 1 ? 'closes' : 'close'} ${plural(findings, 'open finding')}${shared}. Together they take about ${figure(low)} to ${figure(high)} person-days.`;
};

/** What a phase is for and by when. */
export const phaseSentence = ({ by, says }: Plan['phases'][number]): string =>
  by === null ? says : `${says} The last day for it is ${by}.`;

export interface WasteRow {
  readonly control: string;
  readonly kind: string;
  readonly because: string;
  readonly keeps: string;
  readonly frees: string;
}

const freesText = ({ items, days }: Waste['frees']): string =>
  items === null || days === null
    ? 'its frequency does not say'
    : `${plural(items, 'evidence item')} and about ${figure(days)} person-days a year`;

const keepsText = ({ keep, onlyFor }: Waste): string => {
  if (onlyFor.length > 0)
    return `It is the only control for ${joinFirst(onlyFor, 4)}: write there what is really done before it goes.`;
  return keep.length > 0 ? `Stays: ${joinFirst(keep, 4)}.` : 'Nothing in scope is lost.';
};

/** Controls that could be dropped, in the order of the register. */
export const wasteRows = ({ plan, controls }: Pick<Assessment, 'plan' | 'controls'>): WasteRow[] => {
  const titleOf = new Map(controls.map(({ id, title }) => [id, title]));
  return plan.waste.map((item) => ({
    control: `${item.control} ${titleOf.get(item.control) ?? ''}`.trimEnd(),
    kind: wasteLabel[item.kind],
    because: item.because,
    keeps: keepsText(item),
    frees: freesText(item.frees),
  }));
};

/** How many controls could go, and what the figures rest on. */
export const wasteSentence = ({ waste, controlsInService, assumptions }: Plan): string => {
  if (waste.length === 0)
    return `None of ${plural(controlsInService, 'control')} in service: each serves a report in scope and carries something that no other does, or is in use.`;
  const onlyFor = waste.filter((item) => item.onlyFor.length > 0).length;
  const only =
    onlyFor > 0
      ? ` ${onlyFor} of them ${onlyFor === 1 ? 'is' : 'are'} the only control for something, and ${onlyFor === 1 ? 'has' : 'have'} to be replaced by what is really done.`
      : '';
  return `${waste.length} of ${plural(controlsInService, 'control')} in service could be dropped from the report: the auditor tests every control that the description names.${only} An item of evidence is counted with ${figure(assumptions.daysAnItem)} person-days to keep it, an estimate of ours. Whoever owns a control decides; it may be wanted for other reasons than these reports.`;
};
