import type { Check, Observation } from '../model/check.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import { judged } from '../model/facts.js';
import { fingerprint } from '../model/fingerprint.js';
import { atLeast } from '../model/rung.js';
import { severities } from '../model/severity.js';
import type { Severity } from '../model/severity.js';
import type { Finding } from '../schema/assessment.js';
import type { Acceptance, Response } from '../schema/registers.js';
import { prioritize } from './prioritize.js';
import { raiseSeverity, withoutWorkingControl } from './raise-severity.js';
import type { RequirementWeight } from './weigh-requirements.js';

/** An observation with the check that made it. */
export interface Observed {
  readonly check: Check;
  readonly observation: Observation;
}

/** Kinds of gap that another control can make good; papers and scope it can't. */
const compensable: readonly Finding['gap'][] = ['design', 'operation', 'evidence'];

const works = (facts: ControlFacts): boolean =>
  facts.looks.length > 0 && facts.looks.every((look) => atLeast(judged(look).rung, judged(look).needed));

/** Controls that make good the subject's weakness and themselves stand where they must. */
const compensators = ({ observation, check }: Observed, { controlById }: Facts): string[] => {
  if (observation.compensatedBy?.length) return [...observation.compensatedBy];
  if (!compensable.includes(check.gap) || observation.controls.length === 0) return [];
  const own = observation.subject.kind === 'control' ? [observation.subject.id] : observation.controls;
  const sets = own.map((id) =>
    (controlById.get(id)?.compensatedBy ?? []).filter((other) => {
      const facts = controlById.get(other);
      return facts !== undefined && works(facts);
    }),
  );
  return sets.every((set) => set.length > 0) ? [...new Set(sets.flat())] : [];
};

/** A compensating control lowers a severity by one step; a requirement without any control stays critical. */
const soften = (severity: Severity): Severity =>
  severity === 'critical' ? severity : (severities[severities.indexOf(severity) + 1] ?? 'low');

const statusOf = (asOf: string, acceptance?: Acceptance, response?: Response): Finding['status'] => {
  if (acceptance && acceptance.accepted <= asOf) return asOf <= acceptance.expires ? 'accepted' : 'acceptance-expired';
  if (response?.status === 'in-progress') return 'in-progress';
  return response?.status === 'done' ? 'said-done' : 'open';
};

const responseOf = (response: Response | undefined): Finding['response'] => {
  if (!response) return null;
  const own = Object.entries(response).filter(([key]) => key !== 'finding' && key !== 'cause');
  return Object.fromEntries(own);
};

/** Design before evidence, and IT general controls before what rests on them: findings about the same controls, by kind. */
const dependencies = (finding: Finding, byControl: ReadonlyMap<string, readonly Finding[]>): string[] => {
  const before = (other: Finding): boolean => {
    if (other.id === finding.id) return false;
    const evidential = finding.gap === 'evidence' || finding.gap === 'operation';
    if (finding.check === 'general-controls') return other.subject.kind === 'control' && other.severity !== 'low';
    return (
      evidential && other.gap === 'design' && other.subject.kind === 'control' && finding.subject.kind === 'control'
    );
  };
  const weak = finding.check === 'general-controls' ? finding.data.weak : undefined;
  const controls = Array.isArray(weak) ? weak : finding.controls;
  return [
    ...new Set(controls.flatMap((id) => (byControl.get(id) ?? []).filter(before).map((other) => other.id))),
  ].sort();
};

const indexByControl = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const index = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.subject.kind !== 'control') continue;
    const list = index.get(finding.subject.id);
    if (list) list.push(finding);
    else index.set(finding.subject.id, [finding]);
  }
  return index;
};

/** `check:subject`: what people quote, accept and answer to. */
export const findingId = ({ check, observation }: Observed): string => `${check.id}:${observation.subject.id}`;

/** Makes findings of observations: identity, severity after compensation, priority, acceptance, response. Worst first. */
export const makeFindings = (
  observed: readonly Observed[],
  facts: Facts,
  position: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, RequirementWeight>,
): Finding[] => {
  const { workspace, asOf } = facts;
  const acceptances = new Map(workspace.acceptances.map((item) => [item.finding, item]));
  const responses = new Map(workspace.responses.map((item) => [item.finding, item]));
  const idle = withoutWorkingControl(facts);
  const findings = observed.map((item): Finding => {
    const { check, observation } = item;
    const { subject, item: source } = observation;
    const id = findingId(item);
    const compensatedBy = compensators(item, facts);
    const weighed = raiseSeverity(observation, check, idle);
    const severity = compensatedBy.length > 0 ? soften(weighed.severity) : weighed.severity;
    const acceptance = acceptances.get(id);
    const response = responses.get(id);
    const place = source && workspace.places[source.list][source.index];
    return {
      id,
      fingerprint: fingerprint(check.id, subject.kind, subject.id),
      check: check.id,
      severity,
      gap: check.gap,
      subject,
      title: observation.title,
      condition: weighed.condition,
      criteria: observation.criteria,
      cause: response?.cause ?? null,
      effect: observation.effect,
      recommendation: observation.recommendation,
      reports: [...observation.reports],
      requirements: [...observation.requirements],
      controls: [...observation.controls],
      blocksPeriod: observation.blocksPeriod,
      effort: observation.effort,
      priority: prioritize({ ...observation, severity, gaps: [check.gap] }, weights),
      status: statusOf(asOf, acceptance, response),
      compensatedBy,
      dependsOn: [],
      acceptance: acceptance
        ? {
            reason: acceptance.reason,
            approver: acceptance.approver,
            accepted: acceptance.accepted,
            expires: acceptance.expires,
          }
        : null,
      response: responseOf(response),
      source: place ? { file: place.file, line: place.line } : null,
      data: observation.data as NonNullable<Finding['data']>,
      measure: observation.measure,
    };
  });
  const rank = (finding: Finding): number =>
    severities.indexOf(finding.severity) * 1e6 +
    Math.min(...finding.requirements.map((id) => position.get(id) ?? 9e5), 9e5);
  const ranked = findings.map((finding, index) => ({ finding, index, rank: rank(finding) }));
  ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const byControl = indexByControl(findings);
  return ranked.map(({ finding }) => ({ ...finding, dependsOn: dependencies(finding, byControl) }));
};
