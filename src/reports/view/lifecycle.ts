import type { LifecycleItem, LifecycleStage, ReportLifecycle, Stage } from '../../schema/assessment.js';
import { joinFirst } from './plural.js';

export const stageLabel: Readonly<Record<Stage, string>> = {
  scoping: 'scoping',
  readiness: 'readiness',
  remediation: 'remediation',
  observation: 'observation period',
  fieldwork: 'fieldwork',
  reporting: 'reporting',
  issued: 'issued',
};

export const stageStateLabel: Readonly<Record<LifecycleStage['state'], string>> = {
  done: 'done',
  'left-open': 'behind it, with points left open',
  now: 'now',
  ahead: 'ahead',
};

export const itemStateLabel: Readonly<Record<LifecycleItem['state'], string>> = {
  yes: 'yes',
  no: 'no',
  'not-known': 'not known',
};

/** `Fieldwork now. The period ended on …` */
export const placeSentence = ({ stage, why }: ReportLifecycle): string =>
  stage === 'issued' ? `Issued: ${why}` : `It stands at ${stageLabel[stage]}. ${why}`;

/** What the next stage waits for, with its count. */
export const needsSentence = ({ next, needs, stages }: ReportLifecycle): string => {
  if (next === null) return needs.length === 0 ? 'Nothing is left.' : `Left open on the way: ${needs.length}.`;
  const total = stages.flatMap(({ items }) => items).length;
  const goal = next === 'issued' ? 'the issued report' : stageLabel[next];
  return needs.length === 0
    ? `Nothing that ${goal} needs is missing.`
    : `Before ${goal}, ${needs.length} of ${total} points of the whole way ${needs.length === 1 ? 'is' : 'are'} still open:`;
};

/** The points that the next stage still needs, in order. */
export const neededItems = ({ needs, stages }: ReportLifecycle): LifecycleItem[] => {
  const wanted = new Set(needs);
  return stages.flatMap(({ items }) => items.filter(({ id }) => wanted.has(id)));
};

/** A reason, with the findings behind it; a point that nobody can tell says so. */
export const itemReason = ({ state, reason, findings }: LifecycleItem): string =>
  [
    ...(state === 'not-known' ? ['Not known.'] : []),
    reason,
    ...(findings.length > 0 ? [`Findings: ${joinFirst(findings, 4)}.`] : []),
  ].join(' ');

/** How many points of a stage are there: `4 of 6`. */
export const stageCount = ({ items }: LifecycleStage): string =>
  `${items.filter(({ state }) => state === 'yes').length} of ${items.length}`;
