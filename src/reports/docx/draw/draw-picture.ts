import type { Picture } from '../word-part.js';
import { drawParagraph } from './draw-paragraph.js';
import { element, oneLine } from './element.js';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The most that it takes, in English metric units: 6 cm by 2.4 cm. */
const widest = 2_160_000;
const tallest = 864_000;
/** A pixel at 96 to the inch. */
const pixel = 9525;

/** The relation that leads to the picture. */
export const pictureRelation = 'logo';

/** A picture in a paragraph of its own, as large as fits. */
export const drawPicture = ({ width, height, alt }: Picture): string => {
  const scale = Math.min(1, widest / (width * pixel), tallest / (height * pixel));
  const extent = {
    cx: Math.max(1, Math.round(width * pixel * scale)),
    cy: Math.max(1, Math.round(height * pixel * scale)),
  };
  const name = { id: 1, name: 'Logo', descr: oneLine(alt) };
  const shape = element(
    'pic:pic',
    { 'xmlns:pic': `${drawing}/picture` },
    element('pic:nvPicPr', {}, element('pic:cNvPr', name), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': pictureRelation }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  );
  const inline = element(
    'wp:inline',
    { 'xmlns:wp': `${drawing}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', extent),
    element('wp:docPr', name),
    element(
      'a:graphic',
      { 'xmlns:a': `${drawing}/main` },
      element('a:graphicData', { uri: `${drawing}/picture` }, shape),
    ),
  );
  return drawParagraph(element('w:r', {}, element('w:drawing', {}, inline)));
};
