import type { Brand, Logo } from '../../model/brand.js';

/** The picture within the page. As an image an SVG runs no script and loads nothing. */
export const logoAddress = ({ mediaType, base64 }: Logo): string => `data:${mediaType};base64,${base64}`;

/** Rules for a firm's logo and color. The color is a line and no ground: whatever it is, all text keeps its contrast. */
export const brandStyle = (brand?: Brand): string => {
  if (!brand) return '';
  const logo = brand.logo
    ? '\n.logo { display: block; max-width: 16rem; max-height: 5rem; margin-bottom: 1rem; }\n'
    : '';
  return brand.primary !== null && /^#[0-9a-f]{6}$/i.test(brand.primary)
    ? `${logo}\n.front { border-top: 6px solid ${brand.primary}; }\n`
    : logo;
};
