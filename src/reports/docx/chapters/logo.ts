import type { Brand } from '../../../model/brand.js';
import type { Picture } from '../word-part.js';

const mostPixels = 20_000;

/** The logo for the title page; null where there is none or Word can't show it: it takes PNG, and SVG only beside one. */
export const logoOf = (brand: Brand | undefined): Picture | null => {
  if (brand?.logo?.mediaType !== 'image/png') return null;
  const bytes = Buffer.from(brand.logo.base64, 'base64');
  if (bytes.length < 24) return null;
  // Width and height stand in the first chunk of every PNG, the header.
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const fits = width >= 1 && height >= 1 && width <= mostPixels && height <= mostPixels;
  return fits ? { kind: 'picture', bytes, width, height, alt: brand.firm } : null;
};
