import { cellText } from './text.js';

/** The texts of a workbook, each once. */
export interface SharedStrings {
  /** The number under which the text is kept. */
  readonly add: (text: string) => number;
  /** xl/sharedStrings.xml. */
  readonly xml: () => string;
}

export const sharedStrings = (): SharedStrings => {
  const known = new Map<string, number>();
  const items: string[] = [];
  let uses = 0;
  return {
    add: (text) => {
      uses += 1;
      const before = known.get(text);
      if (before !== undefined) return before;
      known.set(text, items.length);
      items.push(`<si><t xml:space="preserve">${cellText(text)}</t></si>`);
      return items.length - 1;
    },
    xml: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${items.length}">${items.join('')}</sst>`,
  };
};
