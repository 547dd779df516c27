import type { Cap } from '../model/check.js';
import type { ControlFacts, ControlLook } from '../model/facts.js';
import { lower } from '../model/rung.js';
import type { ReportType } from '../model/rung.js';
import type { Standing } from '../schema/assessment.js';

const hold = (standing: Standing, caps: readonly Cap[]): Standing => {
  const binding = caps.filter((cap) => lower(standing.rung, cap.at) !== standing.rung || standing.rung === cap.at);
  if (binding.length === 0) return standing;
  return {
    ...standing,
    rung: binding.reduce((rung, cap) => lower(rung, cap.at), standing.rung),
    reasons: [...standing.reasons, ...binding.map((cap) => cap.reason)] as Standing['reasons'],
  };
};

/** Holds controls down to where the caps of a stage allow. A cap above a control's rung says nothing and leaves no reason. */
export const applyCaps = (controls: readonly ControlFacts[], caps: readonly Cap[]): readonly ControlFacts[] => {
  if (caps.length === 0) return controls;
  const byControl = new Map<string, Cap[]>();
  for (const cap of caps) byControl.set(cap.control, [...(byControl.get(cap.control) ?? []), cap]);
  return controls.map((facts) => {
    const own = byControl.get(facts.control.id);
    if (!own) return facts;
    const capsFor = (look: ControlLook, type: ReportType): Cap[] =>
      own.filter((cap) => cap.report === look.scope.report && cap.type === type);
    const looks = facts.looks.map((look) => ({
      ...look,
      type1: hold(look.type1, capsFor(look, 1)),
      type2: look.type2 && hold(look.type2, capsFor(look, 2)),
    }));
    return { ...facts, looks };
  });
};
