import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import type { ReportKind } from '../../schema/catalog.js';
import { bullets, heading, paragraph, table } from '../document/blocks.js';
import { inline } from '../document/inline.js';
import type { Part } from '../document/part.js';

/** Something that a draft does not say because nothing on record supports it, and where it can be recorded. */
export interface Refusal {
  readonly what: string;
  readonly where: string;
}

/** The text of a draft. `refused` says what it leaves out, before anything else. */
export interface Draft {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly refused: readonly Refusal[];
}

/** What a draft is made from: one report of an assessment. */
export interface DraftInput {
  readonly assessment: Assessment;
  readonly report: AssessedReport;
}

export type WriteDraft = (input: DraftInput) => Draft;

/** A place that only a person can fill. */
export const toWrite = (what: string): string => `[to be written: ${what}]`;

/** The entry of that report in a list that has one for each. */
export const ofReport = <T extends { readonly report: ReportKind }>(
  list: readonly T[],
  { report }: AssessedReport,
): T | undefined => list.find((item) => item.report === report);

/** A place to sign. */
export const signature = ({ organization }: Assessment): Part =>
  table(
    ['For', 'Name', 'Title', 'Signature', 'Date'],
    [[organization.name, toWrite('name'), toWrite('title'), '', '']],
  );

/** The draft as a document: what it is, what it does not say and why, then the text. */
export const draftParts = ({ title, parts, refused }: Draft, { assessment }: DraftInput): Part[] => [
  heading(1, title),
  paragraph(
    inline`**Draft for management.** Made from the registers as of ${assessment.asOf}, by ${assessment.tool.name} ${assessment.tool.version}. Management owns the text, and its CPA reviews it before it is used. ${assessment.attestation}`,
  ),
  heading(2, 'What this draft does not say'),
  ...(refused.length === 0
    ? [
        paragraph(
          'Nothing on record speaks against a statement of this draft. Places in square brackets are still to be written or confirmed.',
        ),
      ]
    : [
        paragraph(
          'The registers do not support these statements. They are left out until something is on record, and places in square brackets are to be written.',
        ),
        bullets(refused.map(({ what, where }) => inline`**${what}** ${where}`)),
      ]),
  ...parts,
];
