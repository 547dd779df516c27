import { lifecycle } from '../../markdown/lifecycle.js';
import { management } from '../../markdown/management.js';
import { wording } from '../../markdown/wording.js';
import type { Chapter } from '../chapter.js';
import { controls } from './controls.js';
import { duties } from './duties.js';
import { findings } from './findings.js';
import { fromSection } from './from-section.js';
import { financialMap } from './map.js';
import { method } from './method.js';
import { openPoints } from './open-points.js';
import { operation } from './operation.js';
import { overlap } from './overlap.js';
import { plan } from './plan.js';
import { readiness } from './readiness.js';
import { requests } from './requests.js';
import { requirements } from './requirements.js';
import { scope } from './scope.js';
import { sources } from './sources.js';
import { summary } from './summary.js';
import { thirdParties } from './third-parties.js';
import { userControls } from './user-controls.js';

/**
 * The chapters, in the order in which a reader needs them: verdict, scope, detail, what to do, how it was reached. Those with a
 * drawing, a search or links of their own are written for the page, the others are told as in Markdown and Word.
 */
export const chapters: readonly Chapter[] = [
  summary,
  scope,
  readiness,
  fromSection('lifecycle', lifecycle),
  requirements,
  findings,
  plan,
  operation,
  requests,
  controls,
  financialMap,
  fromSection('wording', wording),
  overlap,
  duties,
  thirdParties,
  userControls,
  fromSection('management', management),
  openPoints,
  method,
  sources,
];
