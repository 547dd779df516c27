import { controlMatrix } from './control-matrix.js';
import { duties } from './duties.js';
import { evidence } from './evidence.js';
import { executiveSummary } from './executive-summary.js';
import { financialMap } from './financial-map.js';
import { gaps } from './gap-register.js';
import { lifecycle } from './lifecycle.js';
import { management } from './management.js';
import { glossary, method } from './method.js';
import { openPoints } from './open-points.js';
import { operatingEffectiveness } from './operating-effectiveness.js';
import { overlap } from './overlap.js';
import { readiness } from './readiness.js';
import { remediation } from './remediation.js';
import { requestList } from './request-list.js';
import { requirements } from './requirements.js';
import { scope } from './scope.js';
import type { Section } from './section.js';
import { sources } from './sources.js';
import { start } from './start.js';
import { thirdParties } from './third-parties.js';
import { userControls } from './user-controls.js';
import { wording } from './wording.js';

/** The chapters, in the order in which a reader needs them: verdict, scope, detail, what to do, how it was reached. */
export const sections: readonly Section[] = [
  executiveSummary,
  scope,
  readiness,
  lifecycle,
  requirements,
  gaps,
  remediation,
  start,
  evidence,
  requestList,
  operatingEffectiveness,
  controlMatrix,
  financialMap,
  wording,
  overlap,
  thirdParties,
  userControls,
  management,
  duties,
  openPoints,
  method,
  glossary,
  sources,
];
