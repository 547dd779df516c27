import { bullets, heading, paragraph, stack, table } from '../markdown/blocks.js';
import { inline, literal } from '../markdown/inline.js';
import type { Markdown } from '../markdown/inline.js';
import type { Page, PagePart } from './page.js';

/** A task list as GitHub and most editors tick it off. */
export const tasksMarkdown = (tasks: Extract<PagePart, { kind: 'tasks' }>['tasks']): Markdown =>
  bullets(tasks.map(({ done, text, reason }) => inline`${literal(done ? '[x]' : '[ ]')} ${text}: ${reason}`));

const partOf = (part: PagePart): Markdown => {
  switch (part.kind) {
    case 'heading':
      return heading(2, part.text);
    case 'paragraph':
      return paragraph(part.text);
    case 'list':
      return bullets(part.items);
    case 'tasks':
      return tasksMarkdown(part.tasks);
    case 'table':
      return table(part.columns, part.rows);
  }
};

/** A page as GitHub-flavoured Markdown. */
export const pageMarkdown = ({ title, parts }: Page): string =>
  `${stack([heading(1, title), ...parts.map(partOf)]).markdown}\n`;
