import { xml } from '../../escape.js';
import type { Marks } from '../sheet.js';
import { markOf } from './styles.js';

/** Words and the format that they get. */
const words: Readonly<Record<Marks, Readonly<Record<string, keyof typeof markOf>>>> = {
  severity: { critical: 'worst', high: 'bad', medium: 'middle', low: 'quiet' },
  conclusion: {
    'not ready': 'worst',
    'at risk': 'bad',
    'not assessed': 'middle',
    ready: 'good',
    'not applicable': 'quiet',
  },
  status: {
    open: 'bad',
    'in progress': 'middle',
    done: 'good',
    missing: 'worst',
    partly: 'middle',
    'in place': 'good',
  },
};

/** Conditional formats of one column: whole words only. */
export const marksXml = (marks: Marks, range: string, firstPriority: number): { xml: string; used: number } => {
  const rules = Object.entries(words[marks]).map(
    ([word, mark], index) =>
      `<cfRule type="cellIs" dxfId="${markOf[mark]}" priority="${firstPriority + index}" operator="equal"><formula>${xml(`"${word}"`)}</formula></cfRule>`,
  );
  return {
    xml: `<conditionalFormatting sqref="${range}">${rules.join('')}</conditionalFormatting>`,
    used: rules.length,
  };
};
