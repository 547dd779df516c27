import type { Piece, Written } from '../../document/part.js';
import type { Context } from './context.js';
import { element, oneLine, valued } from './element.js';
import { plainText } from '../../document/plain-text.js';
import { xml } from '../../escape.js';

export interface Look {
  readonly bold?: true;
  /** A character style. */
  readonly style?: string;
  /** Six hex digits. */
  readonly ink?: string;
}

/** One run of text. Blanks at its ends are kept: what stands beside it is another run. */
export const drawRun = (text: string, { bold, style, ink }: Look = {}): string => {
  const looks = [
    ...(style ? [valued('w:rStyle', style)] : []),
    ...(bold ? [element('w:b')] : []),
    ...(ink ? [valued('w:color', ink)] : []),
  ];
  const lead = /^[ \n\t]/.test(text) ? ' ' : '';
  const trail = /\S[ \n\t]+$/.test(text) ? ' ' : '';
  const words = `${lead}${oneLine(text)}${trail}`;
  return element(
    'w:r',
    {},
    ...(looks.length > 0 ? [element('w:rPr', {}, ...looks)] : []),
    `<w:t xml:space="preserve">${xml(words)}</w:t>`,
  );
};

const drawWritten = ({ strings, pieces }: Written, look: Look, context: Context): string => {
  let bold = false;
  const current = (): Look => (bold ? { ...look, bold: true } : look);
  return strings
    .map((string, index) => {
      const before = index === 0 ? '' : drawRuns(pieces[index - 1] ?? '', context, current());
      const own = string.split('**').map((words, at) => {
        if (at > 0) bold = !bold;
        return words === '' ? '' : drawRun(words, current());
      });
      return `${before}${own.join('')}`;
    })
    .join('');
};

/** A piece as runs of a paragraph. */
export const drawRuns = (piece: Piece, context: Context, look: Look = {}): string => {
  if (typeof piece === 'string' || typeof piece === 'number') return drawRun(String(piece), look);
  switch (piece.kind) {
    case 'written':
      return drawWritten(piece, look, context);
    case 'joined':
      return piece.pieces
        .map((item, index) => `${index > 0 ? drawRun(piece.separator, look) : ''}${drawRuns(item, context, look)}`)
        .join('');
    case 'code':
      return drawRun(piece.text, { ...look, style: context.ids.code });
    case 'link': {
      const anchor = context.anchors.get(oneLine(piece.title));
      return anchor === undefined
        ? drawRun(piece.shown, look)
        : element(
            'w:hyperlink',
            { 'w:anchor': anchor, 'w:history': 1 },
            drawRun(piece.shown, { ...look, style: context.ids.link }),
          );
    }
    case 'heading':
      return drawRuns(piece.title, context, look);
    case 'paragraph':
      return drawRuns(piece.text, context, look);
    case 'list':
    case 'table':
    case 'diagram':
      return drawRun(plainText(piece), look);
  }
};
