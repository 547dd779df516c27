import type { Assessment } from '../schema/assessment.js';
import { describeDuties } from './describe-duties.js';
import { gateOf } from './gate-of.js';
import { gatherNames } from './gather-names.js';
import { judge } from './judge.js';
import type { JudgeInput } from './judge.js';
import { describeLifecycle } from './lifecycle/describe-lifecycle.js';
import { listQuestions } from './list-questions.js';
import { makePlan } from './plan/make-plan.js';
import { describeUserControls } from './third-parties/describe-user-controls.js';
import { proposeUserControls } from './third-parties/propose-user-controls.js';
import { describeOverlap } from './two-reports/describe-overlap.js';

export interface AssessInput extends JudgeInput {
  readonly tool: { readonly name: string; readonly version: string };
}

/**
 * The one door of the engine: what is known and what a workspace says, to an assessment. Pure: same input, same result. What is concluded
 * comes from `judge`; the plan, what two reports share, the lifecycle and whatever else is told of it are added here.
 */
export const assess = ({ tool, ...input }: AssessInput): Assessment => {
  const { outcome, facts, placed } = judge(input);
  const { knowledge, workspace, scopes } = facts;
  const { findings, map, requestList, schedule } = outcome;
  const { engagement } = workspace;
  const dutiesTold = describeDuties(facts);
  const used = new Set(scopes.flatMap((scope) => scope.catalogs));
  const assessed: Omit<Assessment, 'lifecycle'> = {
    schema: 'soc-gap/assessment/v1',
    tool,
    asOf: outcome.asOf,
    attestation: outcome.attestation,
    redacted: [],
    organization: { name: engagement.organization.name, description: engagement.organization.description ?? null },
    services: engagement.organization.services ?? [],
    commitments: outcome.commitments,
    exclusions: engagement.exclusions ?? [],
    thirdParties: outcome.thirdParties,
    userControls: describeUserControls(facts, findings),
    userControlProposals: proposeUserControls(facts),
    catalogs: knowledge.catalogs
      .filter((catalog) => used.has(catalog.id))
      .map(({ id, title, edition, origin, sha256, tailored }) => ({ id, title, edition, origin, sha256, tailored })),
    inputs: workspace.inputs.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
    reports: outcome.reports,
    requirements: outcome.requirements,
    controls: outcome.controls,
    map,
    findings,
    order: outcome.order,
    schedule,
    plan: makePlan({ facts, placed, schedule }),
    evidenceRequests: outcome.evidenceRequests,
    requestList,
    questionnaire: listQuestions(facts),
    overlap: describeOverlap({ facts, findings, requests: requestList, map }),
    names: gatherNames(workspace, dutiesTold),
    description: [...facts.description],
    events: [...facts.events],
    assertion: [...facts.assertion],
    duties: dutiesTold,
    gate: gateOf(findings, facts.verdicts.values()),
  };
  return { ...assessed, lifecycle: describeLifecycle(assessed, engagement) };
};
