import type { Assessment } from '../../schema/assessment.js';
import { properties } from './property.js';
import { instant, plain, prose, title } from './text.js';
import { uuid } from './uuid.js';
import { headLine } from '../view/redaction.js';

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** The organization, as the documents of one set name it. */
export const partyOf = ({ organization }: Assessment): string => uuid('organization', organization.name);

/** An id of something of this organization's, the same in every document and every run. */
export const idOf = ({ organization }: Assessment, ...parts: readonly string[]): string =>
  uuid('of', organization.name, ...parts);

/** OSCAL forbids empty lists and knows no null: both are left out. */
const pruned = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && item !== null && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, pruned(item)]),
  );
};

const metadataOf = (assessment: Assessment, name: string): Json => {
  const { organization, asOf, tool } = assessment;
  const party = partyOf(assessment);
  return {
    title: title(`${name} of ${organization.name}`),
    'last-modified': instant(asOf),
    version: asOf,
    'oscal-version': '1.2.2',
    props: properties({ tool: `${tool.name} ${tool.version}` }),
    roles: [{ id: 'prepared-by', title: 'Who prepared this' }],
    parties: [{ uuid: party, type: 'organization', name: plain(organization.name) }],
    'responsible-parties': [{ 'role-id': 'prepared-by', 'party-uuids': [party] }],
    remarks: prose(headLine(assessment)),
  };
};

/**
 * A whole OSCAL document. Its id changes when what it rests on does: catalogs, inputs, day and program, which together settle
 * every word of it.
 */
export const oscalDocument = (
  assessment: Assessment,
  model: string,
  name: string,
  body: Readonly<Record<string, Json>>,
): string => {
  const { organization, tool, asOf, catalogs, inputs } = assessment;
  const rests = [...catalogs, ...inputs].map(({ sha256 }) => sha256);
  const document = {
    [model]: {
      uuid: uuid('document', model, organization.name, tool.version, asOf, ...rests),
      metadata: metadataOf(assessment, name),
      ...body,
    },
  };
  return `${JSON.stringify(pruned(document), null, 2)}\n`;
};
