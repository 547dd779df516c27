import { element, valued } from '../draw/element.js';
import { ownInk as ink } from './style-ids.js';
import type { Style } from './style-ids.js';
import { tableStyles } from './table-styles.js';

const quiet = '5A6675';

interface Look {
  readonly id: string;
  readonly name: string;
  readonly type?: 'paragraph' | 'character';
  readonly base?: string;
  readonly next?: string;
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
  readonly builtIn?: true;
}

const style = ({ id, name, type = 'paragraph', base, next, paragraph = [], run = [], builtIn }: Look): Style => ({
  id,
  name,
  type,
  xml: element(
    'w:style',
    {
      'w:type': type,
      ...(id === 'Normal' ? { 'w:default': 1 } : {}),
      ...(builtIn ? {} : { 'w:customStyle': 1 }),
      'w:styleId': id,
    },
    valued('w:name', name),
    ...(base ? [valued('w:basedOn', base)] : []),
    ...(next ? [valued('w:next', next)] : []),
    element('w:qFormat'),
    ...(paragraph.length > 0 ? [element('w:pPr', {}, ...paragraph)] : []),
    ...(run.length > 0 ? [element('w:rPr', {}, ...run)] : []),
  ),
});

const size = (halfPoints: number): string => `${valued('w:sz', halfPoints)}${valued('w:szCs', halfPoints)}`;
const spacing = (before: number, after: number, line = 264): string =>
  element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': 'auto' });
const colour = (value: string): string => valued('w:color', value);

const heading = (level: 1 | 2 | 3, halfPoints: number, before: number): Style =>
  style({
    id: `Heading${level}`,
    name: `heading ${level}`,
    base: 'Normal',
    next: 'Normal',
    builtIn: true,
    paragraph: [
      element('w:keepNext'),
      element('w:keepLines'),
      spacing(before, 120, 240),
      valued('w:outlineLvl', level - 1),
    ],
    run: [element('w:b'), colour(ink), size(halfPoints)],
  });

const indent = (left: number, hanging: number): string => element('w:ind', { 'w:left': left, 'w:hanging': hanging });

/** The styles of a document without a template. Names that Word knows are its own, so that a theme or style set can replace them. */
export const ownStyles: readonly Style[] = [
  style({ id: 'Normal', name: 'Normal', builtIn: true, paragraph: [spacing(0, 120)], run: [size(21)] }),
  style({
    id: 'Title',
    name: 'Title',
    base: 'Normal',
    next: 'Subtitle',
    builtIn: true,
    paragraph: [spacing(0, 240, 240)],
    run: [element('w:b'), colour(ink), size(60)],
  }),
  style({
    id: 'Subtitle',
    name: 'Subtitle',
    base: 'Normal',
    next: 'Normal',
    builtIn: true,
    paragraph: [spacing(0, 60)],
    run: [colour(quiet), size(28)],
  }),
  heading(1, 34, 280),
  heading(2, 27, 320),
  heading(3, 23, 240),
  style({
    id: 'ListBullet',
    name: 'List Bullet',
    base: 'Normal',
    builtIn: true,
    paragraph: [spacing(0, 60), indent(360, 360)],
  }),
  style({
    id: 'ListNumber',
    name: 'List Number',
    base: 'Normal',
    builtIn: true,
    paragraph: [spacing(0, 60), indent(360, 360)],
  }),
  style({
    id: 'TOC1',
    name: 'toc 1',
    base: 'Normal',
    builtIn: true,
    paragraph: [spacing(100, 20, 240)],
    run: [element('w:b')],
  }),
  style({
    id: 'TOC2',
    name: 'toc 2',
    base: 'Normal',
    builtIn: true,
    paragraph: [spacing(0, 10, 240), element('w:ind', { 'w:left': 280 })],
    run: [size(19)],
  }),
  style({
    id: 'Header',
    name: 'header',
    base: 'Normal',
    builtIn: true,
    paragraph: [spacing(0, 0, 240)],
    run: [colour(quiet), size(17)],
  }),
  style({
    id: 'Footer',
    name: 'footer',
    base: 'Normal',
    builtIn: true,
    paragraph: [spacing(0, 0, 240)],
    run: [colour(quiet), size(17)],
  }),
  style({
    id: 'Hyperlink',
    name: 'Hyperlink',
    type: 'character',
    builtIn: true,
    run: [colour('1A5FB4'), valued('w:u', 'single')],
  }),
  style({
    id: 'ReportCode',
    name: 'Report Code',
    type: 'character',
    run: [element('w:rFonts', { 'w:ascii': 'Consolas', 'w:hAnsi': 'Consolas', 'w:cs': 'Consolas' })],
  }),
  style({ id: 'ReportCell', name: 'Report Cell', base: 'Normal', paragraph: [spacing(0, 0, 240)], run: [size(17)] }),
  style({
    id: 'ReportCellHead',
    name: 'Report Cell Head',
    base: 'ReportCell',
    paragraph: [element('w:keepNext')],
    run: [element('w:b'), colour('FFFFFF')],
  }),
  style({
    id: 'ReportGap',
    name: 'Report Gap',
    base: 'Normal',
    paragraph: [element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 160, 'w:lineRule': 'exact' })],
    run: [size(8)],
  }),
  ...tableStyles,
];
