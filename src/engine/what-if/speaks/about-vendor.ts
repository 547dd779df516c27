import { assumedControls } from '../../../model/third-party/vendor-items.js';
import { unique } from '../../../model/order.js';
import type { Workspace } from '../../../model/workspace.js';
import type { Vendor } from '../../../schema/registers.js';
import type { Loss } from '../../../schema/what-if.js';
import { isAutomated, lossOf, nothing, some } from './told.js';
import type { Speaks } from './told.js';
import { usesIndexOf } from './uses-index.js';
import type { UsesIndex } from './uses-index.js';

const lostHost = (id: string, { hosted, running }: UsesIndex): Loss[] => {
  const systems = hosted.get(id) ?? [];
  const controls = unique(systems.flatMap((system) => (running.get(system.id) ?? []).filter(isAutomated)));
  const resting =
    controls.length === 0
      ? ''
      : ` ${controls.length} ${controls.length === 1 ? 'control rests' : 'controls rest'} on it with them: ${some(controls.map((control) => control.id))}.`;
  return lossOf(
    'system',
    systems.map(({ name }) => name),
    (list, isOne) =>
      `It runs ${list}. Somebody else or you have to run ${isOne ? 'it' : 'them'}, and that work is not in these figures.${resting}`,
    true,
  );
};

/** What it is taken to do for us (complementary subservice organization controls), with what counts on it. */
const lostDuties = (vendor: Vendor): Loss[] => {
  const told = assumedControls(vendor).map(
    ({ text, requirements }) =>
      `“${text.replace(/\.$/, '')}”${requirements.length > 0 ? ` (${some(requirements)})` : ''}`,
  );
  return lossOf('carried', told, (list) => `Nobody would do what is assumed of it: ${list}.`);
};

const lostFlows = (id: string, { interfaces, systemOf }: UsesIndex): Loss[] =>
  // Where a system and a vendor have the same id, the system is meant.
  systemOf.has(id)
    ? []
    : lossOf(
        'interface',
        (interfaces.get(id) ?? []).map(({ name, sensitive }) => `${name}${sensitive ? ' (sensitive)' : ''}`),
        (list, isOne) => `${isOne ? 'A flow of data begins or ends' : 'Flows of data begin or end'} there: ${list}.`,
      );

/**
 * What rests on a vendor that would go: requirements that it carries, what is assumed of it, systems that it runs, controls that rely
 * on it, flows of data (AT-C 320; DC 200, DC7).
 */
export const aboutVendor = (id: string, workspace: Workspace): Speaks => {
  const index = usesIndexOf(workspace);
  const vendor = index.vendorOf.get(id);
  if (!vendor) return nothing;
  const answered = (vendor.cuecs ?? []).filter(({ notNeeded }) => notNeeded === undefined).length;
  return {
    losses: [
      ...lossOf(
        'carried',
        unique(vendor.carries ?? []),
        (list, isOne) => `It carries ${list}: without it ${isOne ? 'that needs' : 'those need'} controls of your own.`,
        true,
      ),
      ...lostHost(id, index),
      ...lossOf(
        'not-estimated',
        (index.relying.get(id) ?? []).map((control) => control.id),
        (list) =>
          `What these controls rely on it for has to be done by somebody else or by yourselves: ${list}. That work is not in these figures.`,
      ),
      ...lostDuties(vendor),
      ...lostFlows(id, index),
    ],
    supports:
      answered === 0
        ? []
        : [
            `What its report expects of you falls away: ${answered} complementary user entity ${answered === 1 ? 'control' : 'controls'}.`,
          ],
  };
};
