import type { Part } from '../document/part.js';
import { writePackage } from '../docx/package/write-package.js';
import { readTemplate } from '../docx/package/read-template.js';
import { drawPart } from '../markdown/draw-part.js';
import { assertion } from './assertion.js';
import { bridgeLetter } from './bridge-letter.js';
import { controlMatrix } from './control-matrix.js';
import { description } from './description.js';
import { draftParts } from './draft.js';
import type { DraftInput, WriteDraft } from './draft.js';
import type { DraftKind } from './kinds.js';
import { requestLetter } from './request-letter.js';

const writers: Readonly<Record<DraftKind, WriteDraft>> = {
  description,
  assertion,
  'bridge-letter': bridgeLetter,
  'control-matrix': controlMatrix,
  'request-letter': requestLetter,
};

const inMarkdown = (parts: readonly Part[]): string => `${parts.map(drawPart).join('\n\n')}\n`;

/** A draft as Markdown or as the bytes of a Word document. Throws exit 2 for a template that cannot be used. */
export const writeDraft = (
  kind: DraftKind,
  input: DraftInput,
  { format, template }: { readonly format: 'markdown' | 'docx'; readonly template?: Uint8Array | undefined },
): string | Uint8Array => {
  const draft = writers[kind](input);
  const parts = draftParts(draft, input);
  if (format === 'markdown') return inMarkdown(parts);
  const { organization, asOf, tool } = input.assessment;
  return writePackage(
    {
      title: draft.title,
      author: tool.name,
      date: asOf,
      header: `${organization.name} · DRAFT, as of ${asOf}`,
      footer: 'Draft for review by management and its CPA. No attestation',
      titlePage: false,
      chaptersApart: false,
      pages: [{ landscape: kind === 'control-matrix', parts }],
    },
    template ? readTemplate(template) : null,
  );
};
