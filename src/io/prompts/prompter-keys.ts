import type { Command } from './prompter.js';

/** The key of every command: the same in lists and in texts. */
export const commandKeys: Readonly<Record<string, Command>> = { '?': 'explain', '<': 'back', '>': 'skip', '.': 'stop' };

const shown: Readonly<Record<Command, string>> = {
  explain: '? explains',
  back: '< back',
  skip: '> later',
  stop: '. stop here',
};

/** What a key or a line of one character asks for, where that command is open here. */
export const commandOf = (typed: string, open: readonly Command[]): Command | undefined => {
  const command = Object.hasOwn(commandKeys, typed) ? commandKeys[typed] : undefined;
  return command !== undefined && open.includes(command) ? command : undefined;
};

/** The line under a question that names its keys. */
export const keysLine = (own: readonly string[], open: readonly Command[]): string =>
  [...own, ...open.map((command) => shown[command])].join('  ·  ');

/** What stays on the screen of a question that a command ended. */
export const endedBy: Readonly<Record<Command, string>> = {
  explain: '?',
  back: '(back)',
  skip: '(later)',
  stop: '(stopped here)',
};
