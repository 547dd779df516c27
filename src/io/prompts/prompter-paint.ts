import type { Palette } from '../terminal/palette.js';
import type { Asked, Command, Said } from './prompter.js';
import { safeText } from '../terminal/safe-text.js';

/** The commands that are open at a question. */
export const commandsOf = (asked: Asked): readonly Command[] => ['explain', ...asked.commands, 'stop'];

/** Long lines are hard to read, and 0 columns say that nobody knows. */
const widthOf = (columns: number): number => Math.min(columns || 80, 100);

/** Lines end at blanks, and those that go on are set in as the first is. */
const wrap = (text: string, width: number): string => {
  const indent = /^ */u.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trim().split(' ')) {
    if (line.trim() !== '' && line.length + word.length >= width) {
      lines.push(line.trimEnd());
      line = indent === '' ? '' : `${indent}  `;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
};

/** The question as it is drawn, with how far we are above it. */
export const messageOf = (asked: Asked, palette: Palette, columns: number): string => {
  const progress = asked.progress === undefined ? '' : `${palette.quiet(safeText(asked.progress))}\n`;
  const [first = '', ...more] = wrap(safeText(asked.message), widthOf(columns) - 2).split('\n');
  const lines = [`${palette.accent('?')} ${palette.strong(first)}`, ...more.map((line) => `  ${palette.strong(line)}`)];
  return `${progress}${lines.join('\n')}`;
};

/** A line between the questions. `columns` is the width of the terminal, 0 where it is not known. */
export const paint = ({ text, tone }: Said, palette: Palette, columns: number): string => {
  const safe = wrap(safeText(text), widthOf(columns));
  if (tone === 'heading') return `\n${palette.strong(safe)}\n${palette.quiet('─'.repeat(Math.min(safe.length, 60)))}`;
  if (tone === 'quiet') return palette.quiet(safe);
  if (tone === 'good') return palette.good(safe);
  return tone === 'warn' ? palette.warn(safe) : safe;
};
