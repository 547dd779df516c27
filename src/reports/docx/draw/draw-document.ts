import type { Template } from '../package/read-template.js';
import { ownInk } from '../package/style-ids.js';
import type { Ids } from '../package/style-ids.js';
import type { Pages, WordDocument, WordPart } from '../word-part.js';
import type { Context, Entry } from './context.js';
import { drawPart } from './draw-part.js';
import { element, oneLine, valued } from './element.js';
import { plainText } from '../../document/plain-text.js';

/** US Letter, in twentieths of a point. */
const letter = { width: 12240, height: 15840 };
const margin = 1080;

const entriesOf = (pages: readonly Pages[]): Entry[] =>
  pages
    .flatMap(({ parts }) => parts)
    .flatMap((part: WordPart) => (part.kind === 'heading' ? [part] : []))
    .map(({ title, level }, at) => ({ title: oneLine(plainText(title)), level, anchor: `h_${at + 1}` }));

const sectionOf = (landscape: boolean, { width, height }: typeof letter, first: boolean): string =>
  element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'header' }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
    valued('w:type', 'nextPage'),
    element('w:pgSz', {
      'w:w': landscape ? height : width,
      'w:h': landscape ? width : height,
      ...(landscape ? { 'w:orient': 'landscape' } : {}),
    }),
    element('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': 560,
      'w:footer': 560,
      'w:gutter': 0,
    }),
    ...(first ? [element('w:titlePg')] : []),
  );

/** Hands the blocks of a document over one by one, for a large one is too much to hold twice. Returns how many numbered lists it has. */
export const drawDocument = (
  { pages, accent = ownInk, titlePage, chaptersApart }: WordDocument,
  ids: Ids,
  template: Template | null,
  write: (xml: string) => void,
): number => {
  const size = template?.page ?? letter;
  const entries = entriesOf(pages);
  const anchors = new Map<string, string>();
  for (const { title, anchor } of entries) if (!anchors.has(title)) anchors.set(title, anchor);
  let heading = 0;
  let lists = 0;
  let title = '';
  for (const [at, { landscape, parts }] of pages.entries()) {
    const context: Context = {
      ids,
      accent,
      titlePage,
      chaptersApart,
      width: (landscape ? size.height : size.width) - 2 * margin,
      entries,
      anchors,
      nextAnchor: () => {
        heading += 1;
        return `h_${heading}`;
      },
      nextList: () => {
        lists += 1;
        return lists + 1;
      },
    };
    for (const part of parts) {
      if (part.kind === 'heading') title = plainText(part.title);
      write(drawPart(part, title, context));
    }
    const section = sectionOf(landscape, size, at === 0);
    // The last section stands in the body itself, every other one in a paragraph that ends it.
    const last = at === pages.length - 1;
    write(last ? section : element('w:p', {}, element('w:pPr', {}, valued('w:pStyle', ids.gap), section)));
  }
  return lists;
};
