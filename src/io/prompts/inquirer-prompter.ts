import type { Host } from '../../model/host.js';
import { exitCodes, type SocGapError } from '../../model/problem.js';
import { palette as paletteOf } from '../terminal/palette.js';
import { drainInput } from './prompter-drain.js';
import { canAsk, cannotAsk, ended, inputEnded, signalExits } from './prompter-endings.js';
import type { LineAnswer } from './prompter-line.js';
import type { ListAnswer } from './prompter-list.js';
import { commandsOf, messageOf, paint } from './prompter-paint.js';
import type { Choice, Prompter } from './prompter.js';
import { safeText } from '../terminal/safe-text.js';

/**
 * A prompter at the terminal; questions are drawn on stderr. From here on the process counts as failed until it says otherwise:
 * where the input ends in the middle, Node would leave with 0. `missing` names what is open, `color` is the command line's `--color`.
 * Throws exit 3 where nobody can be asked.
 */
export const openPrompter = async (host: Host, missing: readonly string[], color?: boolean): Promise<Prompter> => {
  if (!canAsk(host)) throw cannotAsk(missing);
  process.exitCode = exitCodes.unanswered;
  const [palette, { listPrompt }, { linePrompt }] = await Promise.all([
    paletteOf(host.stderr, host.env, color),
    import('./prompter-list.js'),
    import('./prompter-line.js'),
  ]);
  const { stdin: input, stderr: output } = process;
  const gone = new AbortController();
  const failures: SocGapError[] = [];
  const fail = (error: SocGapError): void => {
    failures.push(error);
    gone.abort();
  };
  /** The first thing that ended the conversation counts. */
  const refuseAfterFailure = (): void => {
    if (failures[0]) throw failures[0];
  };
  const unlisten = host.onSignal((signal) => {
    fail(ended(signalExits[signal], `ended by ${signal}`));
  });
  const onBroken = (): void => {
    fail(ended(exitCodes.hangup, 'the terminal was closed'));
  };
  input.on('error', onBroken);
  output.on('error', onBroken);
  let wary = false;

  const run = async <A extends ListAnswer | LineAnswer>(
    prompt: (context: {
      input: NodeJS.ReadableStream;
      output: NodeJS.WritableStream;
      signal: AbortSignal;
    }) => Promise<A>,
  ): Promise<Exclude<A, { readonly ended: true }>> => {
    refuseAfterFailure();
    if ((await drainInput(input)).interrupted) fail(ended(exitCodes.interrupt, 'interrupted'));
    refuseAfterFailure();
    let answer: A;
    try {
      answer = await prompt({ input, output, signal: gone.signal });
    } catch (error) {
      // ExitPromptError: Ctrl-C at the prompt. AbortPromptError: a signal, which said already what it is.
      if (error instanceof Error && error.name === 'ExitPromptError') fail(ended(exitCodes.interrupt, 'interrupted'));
      refuseAfterFailure();
      throw error;
    }
    if ('ended' in answer) {
      refuseAfterFailure();
      throw inputEnded();
    }
    wary = 'command' in answer && answer.command === 'explain';
    return answer as Exclude<A, { readonly ended: true }>;
  };

  const rowsOf = (choices: readonly Choice<unknown>[]) =>
    choices.map(({ label, hint, fixed = false }) => ({
      label: safeText(label),
      hint: hint === undefined ? undefined : safeText(hint),
      fixed,
    }));

  return {
    select: async (asked) => {
      const start = asked.choices.findIndex(({ value }) => value === asked.default);
      const config = {
        head: messageOf(asked, palette, host.stderr.columns),
        rows: rowsOf(asked.choices),
        many: false,
        required: true,
        filter: asked.filter ?? false,
        start: Math.max(0, start),
        chosen: [],
        commands: commandsOf(asked),
        palette,
        wary,
      };
      const answer = await run((context) => listPrompt(config, context));
      if ('command' in answer) return answer;
      const chosen = asked.choices[answer.rows[0] ?? -1];
      if (!chosen) throw new Error('The list gave a row that it does not have.');
      return { value: chosen.value };
    },
    checkbox: async (asked) => {
      const { choices, default: given = [] } = asked;
      const config = {
        head: messageOf(asked, palette, host.stderr.columns),
        rows: rowsOf(choices),
        many: true,
        required: asked.required,
        filter: false,
        start: 0,
        chosen: choices.flatMap(({ value, fixed }, index) => (fixed || given.includes(value) ? [index] : [])),
        commands: commandsOf(asked),
        palette,
        wary,
      };
      const answer = await run((context) => listPrompt(config, context));
      if ('command' in answer) return answer;
      return { value: choices.filter((_, index) => answer.rows.includes(index)).map(({ value }) => value) };
    },
    text: async (asked) => {
      const judge = (typed: string): string | undefined => {
        const read = asked.read(typed);
        return 'problem' in read ? read.problem : undefined;
      };
      const config = {
        head: messageOf(asked, palette, host.stderr.columns),
        default: asked.default,
        empty: asked.empty ?? (asked.commands.includes('skip') ? 'later' : undefined),
        commands: commandsOf(asked),
        palette,
        judge,
        wary,
      };
      const answer = await run((context) => linePrompt(config, context));
      if ('command' in answer) return answer;
      const read = asked.read(answer.typed);
      if ('problem' in read) throw new Error('An accepted text could not be read.');
      return read;
    },
    say: async (lines) => {
      refuseAfterFailure();
      for (const line of lines) await host.stderr.write(`${paint(line, palette, host.stderr.columns)}\n`);
    },
    close: () => {
      unlisten();
      input.off('error', onBroken);
      output.off('error', onBroken);
      if (input.isTTY) input.setRawMode(false);
      input.pause();
    },
  };
};
