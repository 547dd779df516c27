import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Palette } from '../terminal/palette.js';
import { createBurst, habitGap } from './prompter-burst.js';
import { commandOf, endedBy, keysLine } from './prompter-keys.js';
import type { Command } from './prompter.js';
import { safeText } from '../terminal/safe-text.js';

export interface LineConfig {
  readonly head: string;
  readonly default: string | undefined;
  readonly empty: string | undefined;
  readonly commands: readonly Command[];
  readonly palette: Palette;
  /** What is wrong with a text, undefined where nothing is. */
  readonly judge: (typed: string) => string | undefined;
  /** Enter is taken for habit and ignored at first. */
  readonly wary: boolean;
}

export type LineAnswer = { readonly typed: string } | { readonly command: Command } | { readonly ended: true };

/** One line of text. A line break that more text follows at once was pasted, and becomes a blank. */
export const linePrompt = createPrompt<LineAnswer, LineConfig>((config, done) => {
  const { commands, palette } = config;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState<string | undefined>(undefined);
  const burst = useRef(createBurst());
  const drawn = useRef(performance.now());

  const end = (command: Command, word = endedBy[command]): void => {
    setShown(palette.quiet(word));
    done({ command });
  };
  const accept = (): void => {
    const text = typed.trim() === '' ? (config.default ?? '') : typed;
    const command =
      commandOf(typed.trim(), commands) ?? (text === '' && commands.includes('skip') ? 'skip' : undefined);
    if (command !== undefined) {
      end(command, command === 'skip' && config.empty !== undefined ? `(${config.empty})` : undefined);
      return;
    }
    const wrong = config.judge(text);
    if (wrong !== undefined) {
      setProblem(wrong);
      return;
    }
    setShown(palette.accent(safeText(text)));
    done({ typed: text });
  };

  useEffect((line) => {
    // What was typed before the question could be seen isn't an answer to it.
    line.clearLine(0);
    line.on('close', () => {
      done({ ended: true });
    });
    return () => {
      burst.current.drop();
    };
  }, []);

  useKeypress((key, line) => {
    const keys = burst.current;
    if (isEnterKey(key)) {
      // readline has emptied its line; what stood there is still being typed until the burst is over.
      line.clearLine(0);
      line.write(typed);
      const habit = config.wary && typed === '' && performance.now() - drawn.current < habitGap;
      if (!habit && !keys.extend()) keys.hold(accept);
      return;
    }
    setProblem('');
    if (keys.drop() && typed !== '') {
      const added = line.line.slice(typed.length);
      line.clearLine(0);
      line.write(`${typed} ${added}`);
    }
    if (line.line === '?' && commands.includes('explain')) {
      keys.hold(() => {
        end('explain');
      });
    }
    setTyped(line.line);
  });

  if (shown !== undefined) return `${config.head} ${shown}`;
  const fallback =
    typed !== '' ? '' : config.default !== undefined ? palette.quiet(`(${safeText(config.default)}) `) : '';
  const own =
    config.default !== undefined ? ['Enter keeps it'] : config.empty === undefined ? [] : [`Enter: ${config.empty}`];
  const below = [
    ...(problem === '' ? [] : [palette.warn(`  ${problem}`)]),
    palette.quiet(`  ${keysLine(own, commands)}`),
  ].join('\n');
  return [`${config.head} ${fallback}${safeText(typed)}`, below];
});
