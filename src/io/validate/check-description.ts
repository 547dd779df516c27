import type { Lists } from '../workspace/merge-registers.js';
import type { Complaints } from './complaint.js';

/**
 * Complains of entries of description.yaml that say nothing, say two things, or state that there is none without a name and a day:
 * a statement that nobody made on no day is silence (DC 200, DC4 and DC9).
 */
export const checkDescription = ({ description }: Lists, found: Complaints): void => {
  for (const { value, file, index, isValid } of description) {
    if (!isValid) continue;
    const add = (key: string, code: string, message: string, hint: string): void => {
      found.add(file, ['description', index, ...(key in value ? [key] : [])], code, message, () => hint);
    };
    const said = ['text', 'file', 'none'].filter((key) => key in value);
    if (said.length === 0)
      add(
        'item',
        'missing-key',
        'the entry says nothing',
        'add `text:`, `file:`, or `none: true` with `by:` and `on:`',
      );
    if (said.includes('none') && said.length > 1)
      add('none', 'two-answers', 'the entry tells something and says that there is none', 'keep one of the two');
    if (!said.includes('none')) continue;
    for (const key of ['by', 'on'].filter((name) => !(name in value))) {
      const who = key === 'by' ? 'who says so' : 'the day on which it was said';
      add('none', 'missing-key', `the key "${key}" is missing beside none: ${who}`, `add \`${key}:\` with its value`);
    }
  }
};
