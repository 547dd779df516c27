import type { Changes } from '../engine/change';
import { change } from '../engine/change';
import {
  aControl,
  aPack,
  aRequirement,
  aSystem,
  assessed,
  everyMonth,
  someKnowledge,
  soc1,
} from '../engine/a-workspace';
import type { Assessment } from '../../src/schema/assessment';
import type { Control, DataStore, Interface, KeyReport, Process, System, Vendor } from '../../src/schema/registers';
import type { Evidence } from '../../src/schema/registers';
import type { Engagement } from '../../src/schema/engagement';

/** A financial process of one step on S1 under C1, with one statement line; nothing is wrong with it. */
export const aProcess = (changes: Changes<Process> = {}): Process =>
  change<Process>(
    {
      id: 'P1',
      name: 'Pay run',
      financial: true,
      systems: ['S1'],
      steps: [{ id: 'calculate', kind: 'process', systems: ['S1'], controls: ['C1'] }],
      lines: [{ name: 'Payroll expense', assertions: ['completeness'] }],
    },
    changes,
  );

export const anInterface = (changes: Changes<Interface> = {}): Interface =>
  change<Interface>({ id: 'I1', name: 'Time files', from: 'user-entities', to: 'S1', controls: ['C1'] }, changes);

export const aKeyReport = (changes: Changes<KeyReport> = {}): KeyReport =>
  change<KeyReport>({ id: 'K1', name: 'Register', system: 'S1', usedBy: ['C1'] }, changes);

/** A pack whose one objective O1 states completeness and accuracy. */
const pack = aPack(aRequirement('O1', { assertions: ['completeness', 'accuracy'] }));

/** General controls that work, and S1 on which they stand. */
export const ground = [aControl({ id: 'G1', satisfies: ['O1'] })];
export const onGround = aSystem({ generalControls: { access: ['G1'], change: ['G1'], operations: ['G1'] } });

interface MapParts {
  readonly controls?: readonly Control[];
  readonly evidence?: readonly Evidence[];
  readonly systems?: readonly System[];
  readonly processes?: readonly Process[];
  readonly dataStores?: readonly DataStore[];
  readonly interfaces?: readonly Interface[];
  readonly keyReports?: readonly KeyReport[];
  readonly vendors?: readonly Vendor[];
  readonly reports?: NonNullable<Engagement['reports']>;
}

/** SOC 1 type 2 with a map on which nothing is missing, but for what a test states. C1 bears on O1. */
export const mapped = (parts: MapParts = {}): Assessment => {
  const controls = parts.controls ?? [aControl({ satisfies: ['O1'] }), ...ground];
  return assessed(
    {
      reports: { soc1 },
      controls,
      evidence: controls.flatMap(({ id }) => everyMonth(id)),
      systems: [onGround],
      processes: [aProcess()],
      ...parts,
    },
    { knowledge: someKnowledge(pack) },
  );
};
