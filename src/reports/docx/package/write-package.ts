import { strToU8, zipSync } from 'fflate';
import type { WordDocument } from '../word-part.js';
import { drawDocument } from '../draw/draw-document.js';
import { drawField } from '../draw/draw-contents.js';
import { drawParagraph } from '../draw/draw-paragraph.js';
import { pictureRelation } from '../draw/draw-picture.js';
import { drawRun } from '../draw/draw-runs.js';
import { element, onOneLine } from '../draw/element.js';
import { numberingPart } from './numbering-part.js';
import type { Ids } from './style-ids.js';
import type { Template } from './read-template.js';
import { stylesPart } from './styles-part.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces = { 'xmlns:w': word, 'xmlns:r': relations };

interface PackagePart {
  readonly path: string;
  readonly type: string;
  /** Its kind of relation to the document; none for the document itself and what stands beside it. */
  readonly relation?: string;
  /** null: its bytes are there already. */
  readonly xml: string | null;
}

const typesPart = (parts: readonly PackagePart[], pictures: boolean): string =>
  element(
    'Types',
    { xmlns: `${packages}/content-types` },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...(pictures ? [element('Default', { Extension: 'png', ContentType: 'image/png' })] : []),
    ...parts.map(({ path, type }) => element('Override', { PartName: `/${path}`, ContentType: type })),
  );

const relation = (id: string, type: string, target: string): string =>
  element('Relationship', { Id: id, Type: type, Target: target });

const relationsPart = (rows: readonly string[]): string =>
  element('Relationships', { xmlns: `${packages}/relationships` }, ...rows);

const coreProperties = ({ title, author, date }: WordDocument): string =>
  [
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${onOneLine(title)}</dc:title><dc:creator>${onOneLine(author)}</dc:creator><dc:language>en-US</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${onOneLine(date)}T00:00:00Z</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${onOneLine(date)}T00:00:00Z</dcterms:modified></cp:coreProperties>`,
  ].join('');

// The pages of the contents are worked out by the program that opens the document: only it knows where they break.
const settings = element(
  'w:settings',
  namespaces,
  element('w:updateFields', { 'w:val': 'true' }),
  element(
    'w:compat',
    {},
    element('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': 15,
    }),
  ),
);

const mainPath = 'word/document.xml';

/** The document itself as bytes, block by block. */
const mainPart = (
  document: WordDocument,
  ids: Ids,
  template: Template | null,
): { readonly bytes: Uint8Array; readonly lists: number } => {
  const end = '</w:body>';
  const [start = '', after = ''] = element('w:document', namespaces, element('w:body', {}, '')).split(end);
  const pieces = [strToU8(`${declaration}${start}`)];
  const lists = drawDocument(document, ids, template, (xml) => pieces.push(strToU8(xml)));
  pieces.push(strToU8(`${end}${after}`));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, lists };
};

/** The earliest day that a zip file can name: no clock is read. The parts of a date, for a zip file names local time. */
const epoch = '1980-01-01T00:00:00';

/** A Word document as bytes: the same for the same document and template. */
export const writePackage = (document: WordDocument, template: Template | null): Uint8Array => {
  const styles = stylesPart(template, document.accent);
  const picture = document.pages.flatMap(({ parts }) => parts).find((part) => part.kind === 'picture');
  const { ids } = styles;
  const { bytes, lists } = mainPart(document, ids, template);
  const footer = [
    drawRun(`${document.footer} · Page `),
    drawField('PAGE', drawRun('1')),
    drawRun(' of '),
    drawField('NUMPAGES', drawRun('1')),
  ].join('');
  const parts: readonly PackagePart[] = [
    { path: mainPath, type: `${wordType}.document.main+xml`, xml: null },
    { path: 'word/styles.xml', type: `${wordType}.styles+xml`, relation: 'styles', xml: styles.xml },
    { path: 'word/numbering.xml', type: `${wordType}.numbering+xml`, relation: 'numbering', xml: numberingPart(lists) },
    { path: 'word/settings.xml', type: `${wordType}.settings+xml`, relation: 'settings', xml: settings },
    {
      path: 'word/header1.xml',
      type: `${wordType}.header+xml`,
      relation: 'header',
      xml: element('w:hdr', namespaces, drawParagraph(drawRun(document.header), { style: ids.header })),
    },
    {
      path: 'word/footer1.xml',
      type: `${wordType}.footer+xml`,
      relation: 'footer',
      xml: element('w:ftr', namespaces, drawParagraph(footer, { style: ids.footer })),
    },
    ...(template?.theme
      ? [
          {
            path: 'word/theme/theme1.xml',
            type: 'application/vnd.openxmlformats-officedocument.theme+xml',
            relation: 'theme',
            xml: template.theme,
          },
        ]
      : []),
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: coreProperties(document),
    },
  ];
  const files = [
    ['[Content_Types].xml', typesPart(parts, picture !== undefined)],
    [
      '_rels/.rels',
      relationsPart([
        relation('rId1', `${relations}/officeDocument`, 'word/document.xml'),
        relation('rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    ],
    [
      'word/_rels/document.xml.rels',
      relationsPart([
        ...parts.flatMap(({ path, relation: kind }) =>
          kind ? [relation(kind, `${relations}/${kind}`, path.slice('word/'.length))] : [],
        ),
        ...(picture ? [relation(pictureRelation, `${relations}/image`, 'media/logo.png')] : []),
      ]),
    ],
    ...parts.flatMap(({ path, xml }) => (xml === null ? [] : [[path, xml] as const])),
  ] as const;
  return zipSync(
    {
      ...Object.fromEntries(
        files.map(([path, xml]) => [
          path,
          strToU8(xml.startsWith('<?xml') || xml.startsWith('\ufeff') ? xml : `${declaration}${xml}`),
        ]),
      ),
      [mainPath]: bytes,
      ...(picture ? { 'word/media/logo.png': picture.bytes } : {}),
    },
    { mtime: epoch, level: 3 },
  );
};
