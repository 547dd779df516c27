import { element, valued } from './element.js';

export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  /** Empty space above it, in twentieths of a point. */
  readonly above?: number;
  /** The list that it belongs to. */
  readonly list?: number;
  readonly right?: boolean;
}

/** A paragraph around runs that are XML already. */
export const drawParagraph = (
  runs: string,
  { style, keepNext, newPage, above, list, right }: ParagraphLook = {},
): string => {
  const looks = [
    ...(style ? [valued('w:pStyle', style)] : []),
    ...(keepNext ? [element('w:keepNext')] : []),
    ...(newPage ? [element('w:pageBreakBefore')] : []),
    ...(list === undefined ? [] : [element('w:numPr', {}, valued('w:ilvl', 0), valued('w:numId', list))]),
    ...(above === undefined ? [] : [element('w:spacing', { 'w:before': above })]),
    ...(right ? [valued('w:jc', 'right')] : []),
  ];
  return element('w:p', {}, ...(looks.length > 0 ? [element('w:pPr', {}, ...looks)] : []), runs);
};
