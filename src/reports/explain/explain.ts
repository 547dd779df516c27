import type { Assessment } from '../../schema/assessment.js';
import { explainAction } from './explain-action.js';
import { explainControl } from './explain-control.js';
import { explainDescription } from './explain-description.js';
import { explainHolder, explainPair } from './explain-duties.js';
import { explainFinding } from './explain-finding.js';
import { explainInterface } from './explain-interface.js';
import { explainKeyReport } from './explain-key-report.js';
import { explainLifecycle, lifecycleIds } from './explain-lifecycle.js';
import { explainPoint } from './explain-point.js';
import { explainProcess } from './explain-process.js';
import { explainRequirement } from './explain-requirement.js';
import { explainSystem } from './explain-system.js';
import { explainThirdParty } from './explain-third-party.js';
import type { Explanation, RuleOf } from './explanation.js';

/** Every id that can be explained. Where two registers share one, what comes first here is meant. */
export const explainable = ({
  requirements,
  controls,
  findings,
  thirdParties,
  description,
  map,
  duties,
  plan,
  lifecycle,
}: Assessment): string[] => [
  ...requirements.map((requirement) => requirement.id),
  ...controls.map((control) => control.id),
  ...findings.map((finding) => finding.id),
  ...thirdParties.map((item) => item.id),
  ...plan.actions.map((action) => action.id),
  ...requirements.flatMap((requirement) => requirement.points.map((point) => point.id)),
  ...description.flatMap(({ items }) => items.flatMap(({ id, under }) => (under === null ? [id] : [id, under]))),
  ...[map.systems, map.processes, map.keyReports, map.interfaces].flatMap((items) => items.map((item) => item.id)),
  ...duties.conflicts.map((conflict) => conflict.holder),
  ...duties.pairs.map((pair) => pair.id),
  ...lifecycleIds(lifecycle),
];

const exactly = (assessment: Assessment, id: string, ruleOf?: RuleOf): Explanation | undefined =>
  explainRequirement(assessment, id) ??
  explainPoint(assessment, id) ??
  explainControl(assessment, id) ??
  explainFinding(assessment, id, ruleOf) ??
  explainThirdParty(assessment, id) ??
  explainDescription(assessment, id) ??
  explainSystem(assessment, id) ??
  explainProcess(assessment, id) ??
  explainKeyReport(assessment, id) ??
  explainInterface(assessment, id) ??
  explainLifecycle(assessment, id) ??
  explainHolder(assessment, id) ??
  // A control may have the id of a pair: the pair then answers to its longer name.
  explainPair(assessment, id.replace(/^pair:/, '')) ??
  explainAction(assessment, id);

/** Explains whatever has this id; small and capital letters count as the same where nothing has it exactly. */
export const explain = (assessment: Assessment, id: string, ruleOf?: RuleOf): Explanation | undefined => {
  const found = exactly(assessment, id, ruleOf);
  if (found) return found;
  const same = explainable(assessment).find((other) => other.toLowerCase() === id.toLowerCase());
  return same === undefined ? undefined : exactly(assessment, same, ruleOf);
};
