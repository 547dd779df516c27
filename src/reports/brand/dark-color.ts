import type { Brand } from '../../model/brand.js';

/** A channel of a color as light, by WCAG 2. */
const light = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** White on it can be read: a contrast of 4.5 or more, by WCAG 2. */
const carriesWhite = (hex: string): boolean => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => light(Number.parseInt(hex.slice(at, at + 2), 16)));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5;
};

/** A firm's color as six hex digits in capitals, where white text on it can be read; else ours. */
export const darkColor = (brand: Brand | undefined, ours: string): string => {
  const hex = /^#([0-9a-f]{6})$/i.exec(brand?.primary ?? '')?.[1]?.toUpperCase();
  return hex !== undefined && carriesWhite(hex) ? hex : ours;
};
