import { checks } from '../checks/index.js';
import { dutyFacts } from '../duties/duty-facts.js';
import type { Knowledge } from '../model/catalog.js';
import type { Cap, Stage } from '../model/check.js';
import { noDuties } from '../model/duty-facts.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Workspace } from '../model/workspace.js';
import type { Assessment, Finding } from '../schema/assessment.js';
import { applyCaps } from './apply-caps.js';
import { capsLeft, raiseControls, settleVerdicts } from './assumed.js';
import type { Assumed } from './assumed.js';
import { concludeAll } from './conclude-all.js';
import { gatherControls } from './control-facts.js';
import { describeDuties } from './describe-duties.js';
import { describeControl, describeRequirement } from './describe.js';
import { findingId, makeFindings } from './make-findings.js';
import type { Observed } from './make-findings.js';
import { gateOf } from './gate-of.js';
import { gatherNames } from './gather-names.js';
import { describeLifecycle } from './lifecycle/describe-lifecycle.js';
import { listQuestions } from './list-questions.js';
import { listRequests } from './list-requests.js';
import { describeMap } from './map/describe-map.js';
import { describeReliance } from './map/describe-reliance.js';
import { draftActions } from './plan/draft-actions.js';
import { findWaits } from './plan/find-waits.js';
import { makePlan } from './plan/make-plan.js';
import { placeActions } from './plan/place-actions.js';
import { describeOverlap } from './two-reports/describe-overlap.js';
import { requestEvidence } from './request-evidence.js';
import { schedule } from './schedule/schedule.js';
import { resolveScopes } from './scope.js';
import { summarizeReport } from './summarize.js';
import { describeThirdParties } from './third-parties/describe-third-parties.js';
import { describeUserControls } from './third-parties/describe-user-controls.js';
import { proposeUserControls } from './third-parties/propose-user-controls.js';
import { withManagement } from './with-management.js';
import { weighRequirements } from './weigh-requirements.js';

/** Stands in every report: AT-C 105 and 205 keep opinions for the practitioner. */
export const attestation =
  'This is a readiness assessment by or for management. It is no attestation, no examination and no opinion under AICPA standards, and it predicts none: only an independent CPA who examines the system can report on it.';

export interface AssessInput {
  readonly knowledge: Knowledge;
  readonly workspace: Workspace;
  /** The day of the assessment: what happened later is unknown. */
  readonly asOf: PlainDate;
  readonly tool: { readonly name: string; readonly version: string };
  /** What a what-if takes as closed. A gap report assumes nothing. */
  readonly assumed?: Assumed | undefined;
}

const runStage = (stage: Stage, facts: Facts, assumed?: Assumed): { caps: Cap[]; observed: Observed[] } => {
  const caps: Cap[] = [];
  const observed: Observed[] = [];
  for (const check of checks.filter((item) => item.stage === stage)) {
    const result = check.run(facts);
    const found = (result.observations ?? []).map((observation) => ({ check, observation }));
    const isClosed = (item: Observed): boolean => assumed?.findings.has(findingId(item)) ?? false;
    const closed = found.filter(isClosed).map(({ observation }) => observation);
    caps.push(...capsLeft(result.caps ?? [], closed));
    observed.push(...(closed.length === 0 ? found : found.filter((item) => !isClosed(item))));
  }
  return { caps, observed };
};

const withControls = (facts: Facts, controls: readonly ControlFacts[]): Facts => ({
  ...facts,
  controls,
  controlById: new Map(controls.map((item) => [item.control.id, item])),
});

const indexFindings = (
  findings: readonly Finding[],
  keysOf: (finding: Finding) => readonly string[],
): ReadonlyMap<string, string[]> => {
  const index = new Map<string, string[]>();
  for (const finding of findings) {
    for (const key of keysOf(finding)) {
      const list = index.get(key);
      if (list) list.push(finding.id);
      else index.set(key, [finding.id]);
    }
  }
  return index;
};

/**
 * The one door of the engine: what is known and what a workspace says, to an assessment. Pure: same input, same result. Checks of
 * controls run first, then those that need the standing of other controls, then the conclusions, then the checks on those.
 */
export const assess = ({ knowledge, workspace, asOf, tool, assumed }: AssessInput): Assessment => {
  const scopes = resolveScopes(knowledge, workspace, asOf);
  const empty: Facts = {
    asOf,
    workspace,
    knowledge,
    scopes,
    controls: [],
    controlById: new Map(),
    verdicts: new Map(),
    description: [],
    events: [],
    assertion: [],
    duties: noDuties,
    found: new Set(),
  };
  const controls = raiseControls(gatherControls(workspace, scopes, asOf, knowledge.wording), assumed);
  const duties = dutyFacts({ workspace, knowledge, controls, asOf });
  const gathered = withControls({ ...empty, duties }, controls);
  const first = runStage('control', gathered, assumed);
  const held = withControls(gathered, applyCaps(gathered.controls, first.caps));
  const second = runStage('reliance', held, assumed);
  const settled = withControls(held, applyCaps(held.controls, second.caps));
  const facts = withManagement({ ...settled, verdicts: settleVerdicts(concludeAll(scopes, settled), assumed) });
  const third = runStage('requirement', facts, assumed);

  const observed = [...third.observed, ...first.observed, ...second.observed];
  const last = runStage('finding', { ...facts, found: new Set(observed.map(findingId)) }, assumed);

  const position = new Map([...facts.verdicts.keys()].map((id, index) => [id, index]));
  const weights = weighRequirements(facts.verdicts, knowledge.reviewTopics);
  const findings = makeFindings([...observed, ...last.observed], facts, position, weights);
  const drafts = draftActions(findings, facts, weights);
  const placed = placeActions(drafts, findWaits(drafts, facts));
  const dates = schedule({ facts, findings, actions: placed.drafts });
  const byRequirement = indexFindings(findings, (finding) => finding.requirements);
  const byControl = indexFindings(findings, (finding) => finding.controls);
  const requirements = [...facts.verdicts.values()].map((item) =>
    describeRequirement(item, byRequirement.get(item.scoped.requirement.id) ?? []),
  );
  const relianceOf = describeReliance(held);
  const dutiesTold = describeDuties(facts);
  const map = describeMap(held, facts);
  const requestList = listRequests(facts);
  const { engagement } = workspace;
  const used = new Set(scopes.flatMap((scope) => scope.catalogs));
  const assessed: Omit<Assessment, 'lifecycle'> = {
    schema: 'soc-gap/assessment/v1',
    tool,
    asOf,
    attestation,
    organization: { name: engagement.organization.name, description: engagement.organization.description ?? null },
    services: engagement.organization.services ?? [],
    commitments: engagement.commitments ?? [],
    exclusions: engagement.exclusions ?? [],
    thirdParties: describeThirdParties(facts, findings),
    userControls: describeUserControls(facts, findings),
    userControlProposals: proposeUserControls(facts),
    catalogs: knowledge.catalogs
      .filter((catalog) => used.has(catalog.id))
      .map(({ id, title, edition, origin, sha256, tailored }) => ({ id, title, edition, origin, sha256, tailored })),
    inputs: workspace.inputs.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
    reports: scopes.map((scope) =>
      summarizeReport(
        scope,
        [...facts.verdicts.values()].filter((item) => item.scope === scope),
        requirements.filter((item) => item.report === scope.report),
        knowledge,
      ),
    ),
    requirements,
    controls: facts.controls.map((item) =>
      describeControl(item, byControl.get(item.control.id) ?? [], relianceOf(item)),
    ),
    map,
    findings,
    order: placed.drafts.flatMap(({ closes }) => closes),
    schedule: dates,
    plan: makePlan({ facts, placed, schedule: dates }),
    evidenceRequests: requestEvidence(facts.controls),
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
