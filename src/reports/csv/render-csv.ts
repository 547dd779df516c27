import type { Render } from '../report.js';
import { about, readiness } from './about.js';
import { controls, occurrences } from './controls.js';
import { evidenceRequests, requestList } from './evidence.js';
import { findings, plan } from './findings.js';
import { assertionBasis, description, dutyConflicts } from './management.js';
import { assertions, interfaces, keyReports, processSteps, systems } from './map.js';
import type { Register } from './register.js';
import { points, requirements } from './requirements.js';
import { commitments, outOfScope, sources, start } from './scope.js';
import { complementaryControls, thirdParties } from './third-parties.js';

/** Every register, each a file. To add one: its columns in a file of this folder, and its name here. */
const registers: readonly Register[] = [
  about,
  readiness,
  requirements,
  points,
  controls,
  occurrences,
  findings,
  plan,
  start,
  evidenceRequests,
  requestList,
  commitments,
  processSteps,
  assertions,
  systems,
  interfaces,
  keyReports,
  dutyConflicts,
  description,
  assertionBasis,
  thirdParties,
  complementaryControls,
  outOfScope,
  sources,
];

/** Every register as CSV. One that is empty is written too, with its header alone: a file of an earlier run must not stay. */
export const renderCsv: Render = (assessment) =>
  registers.map(({ name, render }) => ({ name: `${name}.csv`, content: render(assessment) }));
