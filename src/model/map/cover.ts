import type { ControlFacts, Facts } from '../facts.js';
import { judged } from '../facts.js';
import { atLeast, height } from '../rung.js';
import type { Rung } from '../rung.js';

/** A control beside a step, a statement line, an interface or a key report; null: it stands in no report in scope. */
export interface Mark {
  readonly id: string;
  readonly rung: Rung | null;
}

/** covered: a control that is at least written and owned. short: controls are named, none of them that far. */
export type CoverState = 'covered' | 'short' | 'nobody' | 'not-needed';

export interface Cover {
  readonly state: CoverState;
  readonly controls: readonly Mark[];
  /** Of its controls the best rung; null where none has one. */
  readonly best: Rung | null;
  readonly says: string;
}

/** The financial map speaks to SOC 1; a control that SOC 1 doesn't use is shown as its own report sees it. */
const rungOf = (facts: ControlFacts | undefined): Rung | null => {
  const look = facts?.looks.find(({ scope }) => scope.report === 'soc1') ?? facts?.looks[0];
  return look ? judged(look).rung : null;
};

export const marksOf = (ids: readonly string[], { controlById }: Facts): Mark[] =>
  ids.map((id) => ({ id, rung: rungOf(controlById.get(id)) }));

/** `PAY-02 (operating), PAY-09 (in no report)`. */
export const tellMarks = (marks: readonly Mark[]): string =>
  marks.map(({ id, rung }) => `${id} (${rung ?? 'in no report'})`).join(', ');

/** A control below designed covers nothing. */
export const covers = ({ rung }: Mark): boolean => rung !== null && atLeast(rung, 'designed');

const bestOf = (marks: readonly Mark[]): Rung | null =>
  marks.reduce<Rung | null>(
    (best, { rung }) => (rung !== null && (best === null || height(rung) > height(best)) ? rung : best),
    null,
  );

/** What controls make of something that needs one. `notNeeded` is the reason given for none. */
export const coverOf = (controls: readonly Mark[], notNeeded?: string): Cover => {
  const best = bestOf(controls);
  if (controls.length === 0) {
    return notNeeded === undefined
      ? { state: 'nobody', controls, best, says: 'No control is named.' }
      : { state: 'not-needed', controls, best, says: `No control is needed: ${notNeeded}` };
  }
  if (controls.some(covers)) return { state: 'covered', controls, best, says: `${tellMarks(controls)}.` };
  return {
    state: 'short',
    controls,
    best,
    says: `${tellMarks(controls)}: a control below designed covers nothing.`,
  };
};
