import { safeText } from '../../../io/terminal/safe-text.js';

/**
 * Breaks a text into lines of at most `width` columns, at spaces; the first starts with `first`, the others as far in. What would
 * act on a terminal is made visible.
 */
export const wrapText = (text: string, width: number, first = ''): string[] => {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  for (const word of safeText(text.replace(/\s+/g, ' ').trim()).split(' ')) {
    const empty = line.length === first.length;
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line += empty ? word : ` ${word}`;
    }
  }
  return [...lines, line];
};
