import { dutyFacts } from '../duties/duty-facts.js';
import type { Knowledge } from '../model/catalog.js';
import { attestation } from '../model/attestation.js';
import { noDuties } from '../model/duty-facts.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import type { PlainDate } from '../model/plain-date.js';
import { wordingReader } from '../model/wording/wording-reader.js';
import type { ReadControl } from '../model/wording/wording-reader.js';
import type { Workspace } from '../model/workspace.js';
import type { Assessment, Finding } from '../schema/assessment.js';
import { applyCaps } from './apply-caps.js';
import { raiseControls, settleVerdicts } from './assumed.js';
import type { Assumed } from './assumed.js';
import { concludeAll } from './conclude-all.js';
import { gatherControls } from './control-facts.js';
import { describeControl, describeRequirement } from './describe.js';
import { findingId, makeFindings } from './make-findings.js';
import { listRequests } from './list-requests.js';
import { describeMap } from './map/describe-map.js';
import { describeReliance } from './map/describe-reliance.js';
import { draftActions } from './plan/draft-actions.js';
import { findWaits } from './plan/find-waits.js';
import { placeActions } from './plan/place-actions.js';
import type { Placed } from './plan/place-actions.js';
import { requestEvidence } from './request-evidence.js';
import { schedule } from './schedule/schedule.js';
import { runStage } from './run-stage.js';
import { resolveScopes } from './scope.js';
import { summarizeReport } from './summarize.js';
import { describeThirdParties } from './third-parties/describe-third-parties.js';
import { withManagement } from './with-management.js';
import { weighRequirements } from './weigh-requirements.js';

export interface JudgeInput {
  readonly knowledge: Knowledge;
  readonly workspace: Workspace;
  /** The day of the assessment: what happened later is unknown. */
  readonly asOf: PlainDate;
  /** What a what-if takes as closed. A gap report assumes nothing. */
  readonly assumed?: Assumed | undefined;
  /** Reads the texts of controls. Whoever judges variants of one workspace gives one that remembers; else each text is read once. */
  readonly read?: ReadControl | undefined;
}

/** The part of an assessment that is concluded: what stands where, what is missing, what closes it and by when. */
export type Outcome = Pick<
  Assessment,
  | 'asOf'
  | 'attestation'
  | 'commitments'
  | 'thirdParties'
  | 'reports'
  | 'requirements'
  | 'controls'
  | 'map'
  | 'findings'
  | 'order'
  | 'schedule'
  | 'evidenceRequests'
  | 'requestList'
>;

/** An outcome with what it was concluded from, for everything else that is told of it. */
export interface Judged {
  readonly outcome: Outcome;
  readonly facts: Facts;
  readonly placed: Placed;
}

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
 * What is known and what a workspace says, to verdicts, findings and dates. Pure: same input, same result. Checks of controls run first,
 * then those that need the standing of other controls, then the conclusions, then the checks on those.
 */
export const judge = ({ knowledge, workspace, asOf, assumed, read }: JudgeInput): Judged => {
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
  const reader = read ?? wordingReader(knowledge.wording, workspace);
  const controls = raiseControls(gatherControls(workspace, scopes, asOf, reader), assumed);
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
  const byRequirement = indexFindings(findings, (finding) => finding.requirements);
  const byControl = indexFindings(findings, (finding) => finding.controls);
  const requirements = [...facts.verdicts.values()].map((item) =>
    describeRequirement(item, byRequirement.get(item.scoped.requirement.id) ?? []),
  );
  const relianceOf = describeReliance(held);
  const outcome: Outcome = {
    asOf,
    attestation,
    commitments: workspace.engagement.commitments ?? [],
    thirdParties: describeThirdParties(facts, findings),
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
    map: describeMap(held, facts),
    findings,
    order: placed.drafts.flatMap(({ closes }) => closes),
    schedule: schedule({ facts, findings, actions: placed.drafts }),
    evidenceRequests: requestEvidence(facts.controls),
    requestList: listRequests(facts),
  };
  return { outcome, facts, placed };
};
