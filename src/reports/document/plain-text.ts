import type { Piece } from './part.js';

/** The words of a piece without what sets them apart. */
export const plainText = (piece: Piece): string => {
  if (typeof piece === 'string') return piece;
  if (typeof piece === 'number') return String(piece);
  switch (piece.kind) {
    case 'written':
      return piece.strings
        .map(
          (string, index) =>
            `${index === 0 ? '' : plainText(piece.pieces[index - 1] ?? '')}${string.replaceAll('**', '')}`,
        )
        .join('');
    case 'joined':
      return piece.pieces.map(plainText).join(piece.separator);
    case 'code':
      return piece.text;
    case 'link':
      return piece.shown;
    case 'heading':
      return plainText(piece.title);
    case 'paragraph':
      return plainText(piece.text);
    case 'list':
      return piece.items.map(plainText).join(' ');
    case 'table':
    case 'diagram':
      return '';
  }
};
