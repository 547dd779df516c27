import type { Check, Observation } from '../model/check.js';
import type { Facts } from '../model/facts.js';
import { severities } from '../model/severity.js';
import type { ExpectedDocument } from '../schema/documents.js';
import type { Document } from '../schema/registers.js';
import { plural } from './about-control.js';
import { aboutEngagement, reportName } from './about-engagement.js';
import { documentShortfalls } from './document-shortfalls.js';
import { expectedInScope, tellMisnamed } from './expected-in-scope.js';
import type { InScope } from './expected-in-scope.js';

/** Where silence is about a register and not about one document. */
const observeEmpty = (needed: readonly InScope<ExpectedDocument>[], { scopes, workspace }: Facts): Observation[] =>
  scopes.flatMap((scope) => {
    const wanted = needed.filter((item) => item.scopes.includes(scope)).length;
    if (wanted === 0) return [];
    const alsoTraining = workspace.training.length === 0;
    return [
      {
        ...aboutEngagement(`register.${scope.report}`, [scope]),
        severity: 'low',
        title: `No documents ${alsoTraining ? 'and no training ' : ''}are recorded for ${reportName[scope.report]}`,
        condition: `The document register (documents.yaml) is empty${alsoTraining ? ', and so is the training register (training.yaml)' : ''}.`,
        criteria: `A ${reportName[scope.report]} report of this scope leans on ${plural(wanted, 'document')}, each current and in reach.`,
        effect: 'Nobody can say which documents exist and are current. The auditor asks for them in the first week.',
        recommendation: `List what you have in documents.yaml with type, owner, approver and dates; what is missing is then told document by document.${alsoTraining ? ' Do the same for courses in training.yaml.' : ''}`,
        blocksPeriod: false,
        effort: { low: 0.5, high: 2 },
        data: { expected: wanted },
      },
    ];
  });

const missed = {
  policy: 'Staff have no rule to follow, and nothing says what was decided.',
  plan: 'When it is needed, people will improvise.',
  procedure: 'Each person does the work from memory, and differently.',
  description: 'Auditor and staff have to piece the picture together from what people tell them.',
  record: 'Work that was done cannot be shown.',
} as const;

const observeMissing = ({ expected, scopes, requirements }: InScope<ExpectedDocument>, facts: Facts): Observation => {
  const { id, form, title, holds, approver } = expected;
  const names = scopes.map((scope) => reportName[scope.report]).join(' and ');
  const governs = form === 'policy' || form === 'plan' || form === 'procedure';
  const isMedium = governs && requirements.length > 0;
  const known = new Set(facts.knowledge.documents.map((document) => document.id));
  const recorded = facts.workspace.documents.map((document) => ({ id: document.id, name: document.type }));
  const make =
    form === 'record' ? 'start to keep it; it is usually signed off by' : 'write it and have it approved, usually by';
  return {
    ...aboutEngagement(id, scopes),
    severity: isMedium ? 'medium' : 'low',
    title: `${title}: not in the document register`,
    condition: `No document of the type ${id} is registered.${tellMisnamed(id, recorded, known)}`,
    criteria: `This ${form} is asked for in ${names}${requirements.length > 0 ? ` (${requirements.join(', ')})` : ''}. It holds: ${holds.join(' ')}`,
    effect: missed[form],
    recommendation: `If it exists, register it in documents.yaml with type ${id}. If not, ${make}: ${approver}. Then register it.`,
    requirements,
    blocksPeriod: isMedium,
    effort: expected.effort,
    data: { type: id, form },
  };
};

/** Registered documents have subjects of their own: `document.` sets them apart from the types of the catalog. */
const observeShort = (
  document: Document,
  index: number,
  found: InScope<ExpectedDocument> | undefined,
  facts: Facts,
): Observation[] => {
  const shortfalls = documentShortfalls(document, found?.expected, facts.asOf);
  const [first] = shortfalls;
  if (!first) return [];
  const because = shortfalls.map((shortfall) => shortfall.because);
  const due = found
    ? `, reviewed every ${plural(found.expected.reviewWithin, 'month')}${found.expected.testWithin ? ' and tested' : ''}`
    : '';
  const approval = found?.expected.form === 'record' ? '' : 'approved, ';
  return [
    {
      ...aboutEngagement(`document.${document.id}`, found?.scopes ?? facts.scopes),
      severity: severities.find((severity) => shortfalls.some((shortfall) => shortfall.severity === severity)) ?? 'low',
      title: `${document.id} ${document.title}: ${shortfalls.map(({ label }) => label).join(', ')}`,
      condition: shortfalls.map(({ says }) => says).join(' '),
      criteria: `A document that controls lean on is owned, ${approval}kept where it can be found${due}.`,
      effect: shortfalls.map(({ effect }) => effect).join(' '),
      recommendation: shortfalls.map(({ remedy }) => remedy).join(' '),
      requirements: found?.requirements ?? [],
      blocksPeriod: false,
      effort: shortfalls.reduce((most, { effort }) => (effort.high > most.high ? effort : most), first.effort),
      data: { document: document.id, type: document.type, shortfalls: because },
      measure: shortfalls.reduce((sum, { severity }) => sum + (severity === 'medium' ? 2 : 1), 0),
      item: { list: 'documents', index },
    },
  ];
};

export const documentReadiness: Check = {
  id: 'document-readiness',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'Documents that a report leans on are registered, owned, approved, reviewed in their interval, and plans are tested. A policy, plan or procedure missing while a requirement in scope leans on it, a plan never tested, or a review or test overdue by more than its interval: medium. Anything else: low. An empty register is one low finding per report.',
  source: 'COSO principle 12: policies and procedures; catalogs/documents.yaml, whose intervals are ours.',
  run: (facts) => {
    const { documents } = facts.workspace;
    const needed = expectedInScope(facts.knowledge.documents, facts);
    if (documents.length === 0) return { observations: observeEmpty(needed, facts) };
    const types = new Set(documents.map(({ type }) => type));
    const known = new Set(facts.knowledge.documents.map(({ id }) => id));
    return {
      observations: [
        ...needed.filter(({ expected }) => !types.has(expected.id)).map((item) => observeMissing(item, facts)),
        ...documents.flatMap((document, index) => {
          const found = needed.find(({ expected }) => expected.id === document.type);
          // A type that we know and that no report in scope leans on is nobody's gap.
          return found || !known.has(document.type) ? observeShort(document, index, found, facts) : [];
        }),
      ],
    };
  },
};
