import { element, valued } from '../draw/element.js';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const kind = (id: number, format: 'bullet' | 'decimal', text: string): string =>
  element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    valued('w:multiLevelType', 'singleLevel'),
    element(
      'w:lvl',
      { 'w:ilvl': 0 },
      valued('w:start', 1),
      valued('w:numFmt', format),
      valued('w:lvlText', text),
      valued('w:lvlJc', 'left'),
      element('w:pPr', {}, element('w:ind', { 'w:left': 360, 'w:hanging': 360 })),
    ),
  );

/** One list of bullets, and `lists` numbered ones that each count from 1: their numbers are 2 and up. */
export const numberingPart = (lists: number): string =>
  element(
    'w:numbering',
    { 'xmlns:w': word },
    kind(0, 'bullet', '•'),
    kind(1, 'decimal', '%1.'),
    element('w:num', { 'w:numId': 1 }, valued('w:abstractNumId', 0)),
    ...Array.from({ length: lists }, (_item, at) =>
      element(
        'w:num',
        { 'w:numId': at + 2 },
        valued('w:abstractNumId', 1),
        element('w:lvlOverride', { 'w:ilvl': 0 }, valued('w:startOverride', 1)),
      ),
    ),
  );
