import { strFromU8, unzipSync } from 'fflate';
import type { ReportFile } from '../../src/reports/report.js';

/** The parts of a workbook as text, by path. */
export const partsOf = ([file]: readonly ReportFile[]): Readonly<Record<string, string>> => {
  const content = file?.content;
  if (!(content instanceof Uint8Array)) throw new Error('a workbook is bytes');
  return Object.fromEntries(Object.entries(unzipSync(content)).map(([path, bytes]) => [path, strFromU8(bytes)]));
};

const element = /<\/?([A-Za-z0-9:]+)(?: [A-Za-z0-9:]+="[^"<]*")*\s*\/?>/g;

/** The elements of a part in their order: what is data may change, what is structure may not. */
export const elementsOf = (xml: string): string[] => [...xml.matchAll(element)].map(([, name = '']) => name);

/** What is left of a part without its elements: texts alone. */
export const textOf = (xml: string): string => xml.replace(/^<\?xml [^>]*\?>/, '').replace(element, '');
