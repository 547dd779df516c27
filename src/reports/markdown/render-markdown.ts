import type { Assessment } from '../../schema/assessment.js';
import { heading, numbered, stack } from './blocks.js';
import { controlMatrix } from './control-matrix.js';
import { duties } from './duties.js';
import { evidence } from './evidence.js';
import { executiveSummary } from './executive-summary.js';
import { financialMap } from './financial-map.js';
import { front } from './front.js';
import { gaps } from './gap-register.js';
import { headingLink } from './heading-link.js';
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
const sections: readonly Section[] = [
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

/** Numbered, so that no heading of another's making can take a chapter's anchor. */
const titleOf = ({ title }: Section, index: number): string => `${index + 1}. ${title}`;

/** The whole readiness report as GitHub-flavoured Markdown. */
export const renderMarkdown = (assessment: Assessment): string => {
  const chapters = sections.flatMap((section, index) => [
    heading(2, { markdown: titleOf(section, index) }),
    ...section.blocks(assessment),
  ]);
  const contents = numbered(sections.map((section, index) => headingLink(titleOf(section, index), section.title)));
  return `${stack([...front(assessment), heading(2, 'Contents'), contents, ...chapters]).markdown}\n`;
};
