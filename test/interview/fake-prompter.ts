import type { Asked, Choice, Command, Prompter, Said } from '../../src/io/prompts/prompter.js';

/** What the person does: types a text, picks choices by how their label starts, or gives a command. */
export type Reply = string | readonly string[] | { readonly command: Command } | { readonly crash: true };

export interface Shown {
  readonly message: string;
  readonly progress: string | undefined;
  readonly default: unknown;
}

/** An interview that ends in the middle, as a signal would end it. */
export class Crash extends Error {}

const pick = <T>(choices: readonly Choice<T>[], label: string): T => {
  const found = choices.find((choice) => choice.label.startsWith(label));
  if (!found) throw new Error(`No choice starts with ${label}: ${choices.map((choice) => choice.label).join(' | ')}`);
  return found.value;
};

/** A person who answers by `person`; `said` keeps what was shown between the questions. */
export const fakePrompter = (person: (shown: Shown) => Reply, said: Said[] = []): Prompter => {
  const reply = (asked: Asked, given: unknown): Exclude<Reply, { readonly crash: true }> => {
    const answer = person({ message: asked.message, progress: asked.progress, default: given });
    if (typeof answer === 'object' && 'crash' in answer) throw new Crash();
    if (typeof answer === 'object' && 'command' in answer) {
      const open: readonly Command[] = ['explain', 'stop', ...asked.commands];
      if (!open.includes(answer.command)) throw new Error(`${answer.command} is not open at: ${asked.message}`);
    }
    return answer;
  };
  return {
    select: (asked) => {
      const answer = reply(asked, asked.default);
      if (typeof answer === 'object' && 'command' in answer) return Promise.resolve(answer);
      return Promise.resolve({ value: pick(asked.choices, String(answer)) });
    },
    checkbox: (asked) => {
      const answer = reply(asked, asked.default);
      if (typeof answer === 'object' && 'command' in answer) return Promise.resolve(answer);
      const labels = typeof answer === 'string' ? [answer] : answer;
      const chosen = labels.map((label) => pick(asked.choices, label));
      return Promise.resolve({
        value: asked.choices
          .filter(({ value, fixed }) => fixed === true || chosen.includes(value))
          .map(({ value }) => value),
      });
    },
    text: (asked) => {
      const answer = reply(asked, asked.default);
      if (typeof answer === 'object' && 'command' in answer) return Promise.resolve(answer);
      const typed = String(answer) === '' ? (asked.default ?? '') : String(answer);
      if (typed === '' && asked.commands.includes('skip')) return Promise.resolve({ command: 'skip' });
      const read = asked.read(typed);
      if ('problem' in read) throw new Error(`${asked.message}: ${read.problem}`);
      return Promise.resolve({ value: read.value });
    },
    say: (lines) => {
      said.push(...lines);
      return Promise.resolve();
    },
    close: () => undefined,
  };
};
