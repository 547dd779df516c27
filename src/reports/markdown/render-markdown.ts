import type { RenderOptions } from '../report.js';
import { literal } from '../document/inline.js';
import type { Assessment } from '../../schema/assessment.js';
import { heading, numbered, stack } from './blocks.js';
import { front } from './front.js';
import { headingLink } from './heading-link.js';
import type { Section } from './section.js';
import { sections } from './sections.js';

/** Numbered, so that no heading of another's making can take a chapter's anchor. */
const titleOf = ({ title }: Section, index: number): string => `${index + 1}. ${title}`;

/** The whole readiness report as GitHub-flavoured Markdown. */
export const renderMarkdown = (assessment: Assessment, { brand }: RenderOptions = {}): string => {
  const chapters = sections.flatMap((section, index) => [
    heading(2, literal(titleOf(section, index))),
    ...section.blocks(assessment),
  ]);
  const contents = numbered(sections.map((section, index) => headingLink(titleOf(section, index), section.title)));
  return `${stack([...front(assessment, brand), heading(2, 'Contents'), contents, ...chapters]).markdown}\n`;
};
