import type { Cap, Observation } from '../model/check.js';
import type { ControlFacts, ControlLook, ReportScope, RequirementFacts } from '../model/facts.js';
import type { Reason } from '../model/reason.js';
import { atLeast, neededRung } from '../model/rung.js';
import type { ReportType } from '../model/rung.js';
import type { Standing, Verdict } from '../schema/assessment.js';

/** What a what-if takes as closed. Nothing in a workspace says so: it never reaches a gap report. */
export interface Assumed {
  /** Ids of findings that are not there any more, and with each the caps that its check lays on controls. */
  readonly findings: ReadonlySet<string>;
  /** Controls none of whose gaps in design, operation or evidence is left: they stand where they have to. */
  readonly controls: ReadonlySet<string>;
  /** Requirements whose own gap is closed: what is missing there is taken as written and working. */
  readonly requirements: ReadonlySet<string>;
}

const assumption = (says: string): Reason => ({ because: 'assumed', says });

/**
 * The caps that are left once the observations are closed. A cap that names the vendor, system or person it comes from goes with
 * that one's observation; any other with an observation about its control.
 */
export const capsLeft = (
  caps: readonly Cap[],
  closed: readonly Pick<Observation, 'subject' | 'controls'>[],
): readonly Cap[] => {
  if (closed.length === 0) return caps;
  const subjects = new Set(closed.map(({ subject }) => `${subject.kind} ${subject.id}`));
  const kinds = new Map<string, Set<string>>();
  for (const { subject, controls } of closed) {
    for (const control of controls) kinds.set(control, (kinds.get(control) ?? new Set<string>()).add(subject.kind));
  }
  const goes = ({ control, reason: { data = {} } }: Cap): boolean =>
    Object.entries(data).some(([key, value]) => typeof value === 'string' && subjects.has(`${key} ${value}`)) ||
    [...(kinds.get(control) ?? [])].some((kind) => data[kind] === undefined);
  return caps.filter((cap) => !goes(cap));
};

const raise = (standing: Standing, type: ReportType): Standing => {
  const needed = neededRung(type);
  if (atLeast(standing.rung, needed) || standing.rung === 'absent') return standing;
  const reasons = [assumption('Assumed: its findings are closed.')] as Standing['reasons'];
  return { ...standing, base: needed, rung: needed, reasons };
};

const withoutPartly = (control: ControlFacts['control']): ControlFacts['control'] => {
  const copy = { ...control };
  delete copy.partly;
  return copy;
};

/** Raises the controls that are taken as closed to where they have to stand, before any check has spoken. A cap may still hold them. */
export const raiseControls = (controls: readonly ControlFacts[], assumed?: Assumed): readonly ControlFacts[] => {
  if (!assumed || assumed.controls.size === 0) return controls;
  const raiseLook = (look: ControlLook): ControlLook => ({
    ...look,
    type1: raise(look.type1, 1),
    type2: look.type2 && raise(look.type2, 2),
  });
  return controls.map((facts) =>
    assumed.controls.has(facts.control.id)
      ? { ...facts, control: withoutPartly(facts.control), looks: facts.looks.map(raiseLook) }
      : facts,
  );
};

const stands = (facts: ControlFacts, { report }: ReportScope, type: ReportType): boolean => {
  const look = facts.looks.find((item) => item.scope.report === report);
  const standing = type === 1 ? look?.type1 : look?.type2;
  return !standing || standing.rung === 'absent' || atLeast(standing.rung, neededRung(type));
};

const settle = (facts: RequirementFacts, verdict: Verdict, type: ReportType): Verdict => {
  const open = verdict.conclusion === 'not-ready' || verdict.conclusion === 'at-risk';
  if (!open || !facts.controls.every((control) => stands(control, facts.scope, type))) return verdict;
  // What is put in place before the period has begun has nothing to be tested over yet.
  const unbegun = type === 2 && !facts.scope.elapsed;
  return {
    ...verdict,
    conclusion: unbegun ? 'not-assessed' : 'ready',
    reached: unbegun ? 'implemented' : verdict.needed,
    reasons: [assumption('Assumed: what is missing here is in place and works.')] as Verdict['reasons'],
  };
};

/** Conclusions of the requirements whose own gap is taken as closed, wherever the controls that they have stand as they must. */
export const settleVerdicts = (
  verdicts: ReadonlyMap<string, RequirementFacts>,
  assumed?: Assumed,
): ReadonlyMap<string, RequirementFacts> => {
  if (!assumed || assumed.requirements.size === 0) return verdicts;
  return new Map(
    [...verdicts].map(([id, facts]) => {
      if (!assumed.requirements.has(id)) return [id, facts];
      const type1 = settle(facts, facts.type1, 1);
      const type2 = facts.type2 && settle(facts, facts.type2, 2);
      return [id, { ...facts, type1, type2, verdict: facts.scope.type === 2 && type2 ? type2 : type1 }];
    }),
  );
};
