import type { ControlFacts } from '../../model/facts.js';
import type { Workspace } from '../../model/workspace.js';

/** Left over from a form: something in brackets to be filled in. */
const blank =
  /\[[^\]]*\b(company|organization|organisation|name|role|system|tool|date|frequency|owner)\b[^\]]*\]|<[a-z ]+>|\{\{[^}]*\}\}|_{4,}/i;

/** Controls that other entries of the registers speak of. */
export const referredTo = ({ controls, systems, responses }: Workspace): ReadonlySet<string> =>
  new Set([
    ...controls.flatMap(({ compensates = [], replaces }) => [
      ...compensates,
      ...(replaces === undefined ? [] : [replaces]),
    ]),
    ...systems.flatMap(({ generalControls }) => Object.values(generalControls ?? {}).flat()),
    // `check:control`: what management says to a finding about a control, it says about the control.
    ...responses.map(({ finding }) => finding.slice(finding.indexOf(':') + 1)),
  ]);

/** Why nothing in the organization uses a control that the register holds; undefined where something does. */
export const templateReason = (
  { control, evidence, discounted, tests }: ControlFacts,
  referred: ReadonlySet<string>,
): string | undefined => {
  const { id, owner, performers = [], procedure, systems = [], reliesOn = [], duties = [], compensates = [] } = control;
  const isUsed =
    owner !== undefined ||
    procedure !== undefined ||
    [performers, systems, reliesOn, duties, compensates, evidence, discounted, tests].some((list) => list.length > 0) ||
    referred.has(id);
  if (isUsed) return undefined;
  const form = blank.test(control.text ?? '') ? ' Its text still has blanks of a form to fill in.' : '';
  return `Nothing in the organization uses it: it has no owner, no performer, no procedure, no system, no evidence and no test, and no other entry speaks of it.${form}`;
};
