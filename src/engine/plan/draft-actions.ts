import type { Facts } from '../../model/facts.js';
import { unique } from '../../model/order.js';
import { severities } from '../../model/severity.js';
import type { Finding } from '../../schema/assessment.js';
import { orderWork } from '../order-work.js';
import { prioritize } from '../prioritize.js';
import { ownerFinder } from '../schedule/assign-owner.js';
import type { RequirementWeight } from '../weigh-requirements.js';
import type { Draft } from './draft.js';
import { groupFindings } from './group-findings.js';
import type { Group } from './group-findings.js';
import { joinEfforts } from './join-efforts.js';
import { nameSubjects } from './name-subjects.js';
import { proposeOwner } from './propose-owner.js';
import { proveAction } from './prove-action.js';
import { titleAction } from './title-action.js';

/** Owners that registers name for what a finding is about, other than controls. */
const ownersOf = ({ workspace }: Facts): ReadonlyMap<string, string> => {
  const owned = (kind: string, items: readonly { readonly id: string; readonly owner?: string | undefined }[]) =>
    items.flatMap(({ id, owner }) => (owner === undefined ? [] : [[`${kind}:${id}`, owner] as const]));
  return new Map([
    ...owned('vendor', workspace.vendors),
    ...owned('system', workspace.systems),
    ...owned(
      'engagement',
      workspace.documents.map((item) => ({ ...item, id: `document.${item.id}` })),
    ),
  ]);
};

const latest = (findings: readonly Finding[]): string | null =>
  findings.reduce<string | null>((due, { response }) => {
    const own = response?.due;
    return own !== undefined && (due === null || own > due) ? own : due;
  }, null);

/** The findings of a group as one: union of what they reach, worst severity, joint effort. */
const joined = ({ findings }: Group) => ({
  severity: severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'low',
  reports: unique(findings.flatMap(({ reports }) => reports)).sort(),
  requirements: unique(findings.flatMap(({ requirements }) => requirements)),
  effort: joinEfforts(findings.map(({ effort }) => effort)),
  gaps: unique(findings.map(({ gap }) => gap)),
});

/** Open findings as pieces of work: who does each, how long it takes, how much it matters and what will prove it. */
export const draftActions = (
  findings: readonly Finding[],
  facts: Facts,
  weights: ReadonlyMap<string, RequirementWeight>,
): Draft[] => {
  const { workspace, knowledge } = facts;
  const togetherOf = new Map(
    knowledge.together.flatMap(({ id, requirements }) => requirements.map((requirement) => [requirement, id] as const)),
  );
  const nameOf = nameSubjects(facts);
  const ownerOf = ownerFinder(workspace.controls, workspace.people);
  const owners = ownersOf(facts);
  const propose = proposeOwner(knowledge, weights);
  return groupFindings(findings, togetherOf).map((group): Draft => {
    const { id, kind, subject } = group;
    const whole = joined(group);
    const controls = unique([
      ...(subject.kind === 'control' ? [subject.id] : []),
      ...group.findings.flatMap((finding) => finding.controls),
    ]);
    const named =
      group.findings.flatMap(({ response }) => response?.owner ?? [])[0] ?? owners.get(`${subject.kind}:${subject.id}`);
    const owner = ownerOf({ controls, response: named === undefined ? null : { owner: named } });
    return {
      id,
      kind,
      title: titleAction(group, nameOf(subject, whole.requirements)),
      subject,
      findings: group.findings,
      closes: orderWork(group.findings),
      reports: whole.reports,
      requirements: whole.requirements,
      controls,
      severity: whole.severity,
      blocksPeriod: group.findings.some(({ blocksPeriod }) => blocksPeriod),
      effort: whole.effort,
      priority: prioritize(whole, weights),
      owner,
      proposed: owner.name === null ? propose(subject, whole.requirements) : null,
      due: latest(group.findings),
      proof: proveAction(group, facts),
    };
  });
};
