import { shellWord } from './shell-word.js';

/** A command about a workspace, as a person types it from where they stand: another folder than this one is named. */
export const commandIn = (folder: string, ...words: readonly string[]): string =>
  ['soc-gap', ...words, ...(folder === '.' ? [] : [shellWord(folder)])].join(' ');
