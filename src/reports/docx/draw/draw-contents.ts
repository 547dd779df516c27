import type { Contents } from '../word-part.js';
import type { Context, Entry } from './context.js';
import { drawRun } from './draw-runs.js';
import { element, valued } from './element.js';

const fieldMark = (type: 'begin' | 'separate' | 'end'): string =>
  element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));

/** A field: Word and LibreOffice work out its value, `shown` stands there until they do. */
export const drawField = (instruction: string, shown: string): string =>
  [
    fieldMark('begin'),
    element('w:r', {}, `<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`),
    fieldMark('separate'),
    shown,
    fieldMark('end'),
  ].join('');

/** Levels of the document are one more than those of Word: its title is no heading. */
const instruction = (deepest: number): string =>
  `<w:instrText xml:space="preserve"> TOC \\o "1-${deepest - 1}" \\h \\z \\u </w:instrText>`;

/** The table of contents with its entries as links: it can be read and followed before Word has worked out the pages. */
export const drawContents = ({ deepest }: Contents, { entries, ids }: Context): string => {
  const listed = entries.filter(({ level }) => level >= 2 && level <= deepest);
  const lineOf = ({ title, level, anchor }: Entry, at: number): string =>
    element(
      'w:p',
      {},
      element('w:pPr', {}, valued('w:pStyle', level === 2 ? ids.toc1 : ids.toc2)),
      at === 0 ? `${fieldMark('begin')}${element('w:r', {}, instruction(deepest))}${fieldMark('separate')}` : '',
      element('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, drawRun(title)),
      at === listed.length - 1 ? fieldMark('end') : '',
    );
  return listed.map(lineOf).join('');
};
