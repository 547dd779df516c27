import type { Vendor } from '../../schema/registers.js';
import type { ControlFacts } from '../facts.js';
import { judged } from '../facts.js';
import { atLeast, lower } from '../rung.js';
import type { Rung } from '../rung.js';

export type VendorCuec = NonNullable<Vendor['cuecs']>[number];

/** Whether we do what a vendor's report expects of us. `set-aside` has its reason; `unanswered` names no control of ours. */
export type CuecState = 'answered' | 'no-evidence' | 'undesigned' | 'unanswered' | 'set-aside';

/** The rung of a control over all reports that it serves: the lowest. Null where it serves none in scope, so nothing judged it. */
export const rungOf = ({ looks }: ControlFacts): Rung | null =>
  looks.length === 0 ? null : looks.map((look) => judged(look).rung).reduce(lower);

/** The day of a control's newest evidence that counts; null where it has none. */
export const newestEvidence = ({ evidence }: ControlFacts): string | null =>
  evidence.reduce<string | null>(
    (newest, { performed }) => (newest === null || performed > newest ? performed : newest),
    null,
  );

/** Whether it is at least written; a control that serves no report in scope has no rung and is judged by its text. */
export const isDesigned = (facts: ControlFacts): boolean => {
  const rung = rungOf(facts);
  return rung === null ? facts.control.text !== undefined : atLeast(rung, 'designed');
};

/**
 * Where a complementary user entity control that a vendor expects of us stands: each of its controls has to be designed, and to have
 * left evidence that counts. A control that serves no report in scope is judged by what is written and by its evidence.
 */
export const answerCuec = (cuec: VendorCuec, controlById: ReadonlyMap<string, ControlFacts>): CuecState => {
  if (cuec.notNeeded !== undefined) return 'set-aside';
  const controls = (cuec.controls ?? []).flatMap((id) => controlById.get(id) ?? []);
  if (controls.length === 0) return 'unanswered';
  if (!controls.every(isDesigned)) return 'undesigned';
  return controls.every((facts) => newestEvidence(facts) !== null) ? 'answered' : 'no-evidence';
};
