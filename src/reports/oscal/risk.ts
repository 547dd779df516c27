import type { Action, Assessment, Finding } from '../../schema/assessment.js';
import type { GapRow } from '../view/gap-register.js';
import { idOf, partyOf } from './document.js';
import type { Json } from './document.js';
import { ns, properties } from './property.js';
import type { Property } from './property.js';
import { instant, prose, title } from './text.js';

/** What OSCAL calls each state. Something that is only said to be done is still being remedied: nothing shows it yet. */
const statusOf: Readonly<Record<Finding['status'], string>> = {
  open: 'open',
  'in-progress': 'remediating',
  accepted: 'deviation-approved',
  'acceptance-expired': 'open',
  'said-done': 'remediating',
};

/** Our fields of a finding that OSCAL has none for. */
export const findingProperties = (finding: Finding, gap: GapRow): Property[] =>
  properties({
    finding: finding.id,
    fingerprint: finding.fingerprint,
    severity: finding.severity,
    gap: gap.gap,
    status: gap.status,
    'blocks-period': finding.blocksPeriod,
    effort: gap.effort,
    owner: gap.owner,
    ticket: gap.ticket,
    requirement: finding.requirements,
    control: finding.controls,
    source: gap.source,
  });

const tasksOf = (id: string, finding: Finding, action: Action | undefined): Json =>
  action?.from && action.to
    ? [
        {
          uuid: id,
          type: 'milestone',
          title: title(`Close ${finding.id}`),
          timing: { 'within-date-range': { start: instant(action.from), end: instant(action.to) } },
        },
      ]
    : [];

const remediationsOf = (assessment: Assessment, key: string, finding: Finding, action: Action | undefined): Json => {
  const { response, fingerprint } = finding;
  const of = (...parts: readonly string[]): string => idOf(assessment, ...parts, key, fingerprint);
  return [
    {
      uuid: of('remediation'),
      lifecycle: 'recommendation',
      title: title(finding.recommendation),
      description: prose(finding.recommendation),
      tasks: tasksOf(of('milestone'), finding, action),
    },
    ...(response?.response
      ? [
          {
            uuid: of('response'),
            lifecycle: 'planned',
            title: title(`Management response to ${finding.id}`),
            description: prose(response.response),
          },
        ]
      : []),
  ];
};

/** A finding as a risk. `key` tells apart the same finding in two results of one document. */
export const riskOf = (
  assessment: Assessment,
  { finding, gap, action }: { readonly finding: Finding; readonly gap: GapRow; readonly action: Action | undefined },
  key = '',
): { readonly uuid: string; readonly json: Json } => {
  const uuid = idOf(assessment, 'risk', key, finding.fingerprint);
  const json: Json = {
    uuid,
    title: title(finding.title),
    description: prose(finding.condition, finding.cause === null ? null : `Cause: ${finding.cause}`),
    statement: prose(finding.effect),
    props: findingProperties(finding, gap),
    status: statusOf[finding.status],
    characterizations: [
      {
        origin: { actors: [{ type: 'party', 'actor-uuid': partyOf(assessment) }] },
        facets: [{ name: 'severity', system: ns, value: finding.severity }],
      },
    ],
    'mitigating-factors': [
      ...finding.compensatedBy.map((control) => ({
        uuid: idOf(assessment, 'compensation', key, finding.fingerprint, control),
        description: prose(`Control ${control} is in operation and compensates in part.`),
      })),
      ...(gap.acceptance === null
        ? []
        : [{ uuid: idOf(assessment, 'acceptance', key, finding.fingerprint), description: prose(gap.acceptance) }]),
    ],
    deadline: finding.response?.due === undefined ? null : instant(finding.response.due),
    remediations: remediationsOf(assessment, key, finding, action),
  };
  return { uuid, json };
};
