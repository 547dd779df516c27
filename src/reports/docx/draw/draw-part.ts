import type { WordPart } from '../word-part.js';
import type { Context } from './context.js';
import { drawBars } from './draw-bars.js';
import { drawContents } from './draw-contents.js';
import { drawParagraph } from './draw-paragraph.js';
import { drawPicture } from './draw-picture.js';
import { drawRuns } from './draw-runs.js';
import { drawFields, drawTable } from './draw-table.js';
import { element } from './element.js';

/** A part as blocks of a Word document. `title` is the heading above it. */
export const drawPart = (part: WordPart, title: string, context: Context): string => {
  const { ids } = context;
  switch (part.kind) {
    case 'heading': {
      const anchor = context.nextAnchor();
      const id = anchor.slice(2);
      const runs = [
        element('w:bookmarkStart', { 'w:id': id, 'w:name': anchor }),
        drawRuns(part.title, context),
        element('w:bookmarkEnd', { 'w:id': id }),
      ].join('');
      return drawParagraph(runs, {
        style: ids.headings[part.level],
        newPage: context.chaptersApart && part.level === 2,
        ...(context.titlePage && part.level === 1 ? { above: 2600 } : {}),
      });
    }
    case 'paragraph':
      return drawParagraph(drawRuns(part.text, context));
    case 'list': {
      const list = part.ordered ? context.nextList() : 1;
      const style = part.ordered ? ids.listNumber : ids.listBullet;
      return part.items.map((item) => drawParagraph(drawRuns(item, context), { style, list })).join('');
    }
    case 'table':
      return drawTable(part, title, context);
    case 'diagram':
      return part.instead
        ? drawPart(part.instead, title, context)
        : drawParagraph(
            drawRuns('The drawing is left out of this format; the tables of this chapter tell what it shows.', context),
          );
    case 'bars':
      return drawBars(part, context);
    case 'fields':
      return drawFields(part, context);
    case 'contents':
      return drawContents(part, context);
    case 'subtitle':
      return drawParagraph(drawRuns(part.text, context), { style: ids.subtitle });
    case 'picture':
      return drawPicture(part);
    case 'page-break':
      return drawParagraph(element('w:r', {}, element('w:br', { 'w:type': 'page' })));
    case 'written':
    case 'joined':
    case 'code':
    case 'link':
      return drawParagraph(drawRuns(part, context));
  }
};
