/** What a person can do instead of answering. `skip` leaves the question for later. */
export type Command = 'back' | 'explain' | 'skip' | 'stop';

export type Reply<T> = { readonly value: T } | { readonly command: Command };

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Shown while the choice is under the cursor. */
  readonly hint?: string;
  /** Always chosen: it can't be taken away. */
  readonly fixed?: boolean;
}

/** What every question shows. */
export interface Asked {
  readonly message: string;
  /** How far we are, e.g. `CC6 · 23 of 61`. */
  readonly progress?: string;
  /** Commands beside `explain` and `stop`, which are always there. */
  readonly commands: readonly ('back' | 'skip')[];
}

export interface SelectAsked<T> extends Asked {
  readonly choices: readonly Choice<T>[];
  readonly default?: T;
  /** Typing narrows the list: for lists that may be long. */
  readonly filter?: boolean;
}

export interface CheckboxAsked<T> extends Asked {
  readonly choices: readonly Choice<T>[];
  readonly default?: readonly T[];
  /** At least one has to be chosen. */
  readonly required: boolean;
}

export interface TextAsked<T> extends Asked {
  /** What Enter alone gives. Without it, Enter alone leaves the question for later where that is allowed. */
  readonly default?: string;
  /** What Enter alone means where the question may be left, e.g. `no more`. */
  readonly empty?: string;
  readonly read: (typed: string) => { readonly value: T } | { readonly problem: string };
}

/** A line that stands above a question. The tone is what it means; words carry it where there is no colour. */
export interface Said {
  readonly text: string;
  readonly tone: 'heading' | 'plain' | 'quiet' | 'good' | 'warn';
}

/**
 * Asks a person. Every method resolves a value or a command; it throws SocGapError when the person or the system ends the
 * conversation: 130 Ctrl-C, 143 and 129 for signals, 3 where the input ends. Text from files is made safe before it is shown.
 */
export interface Prompter {
  select<T>(asked: SelectAsked<T>): Promise<Reply<T>>;
  checkbox<T>(asked: CheckboxAsked<T>): Promise<Reply<readonly T[]>>;
  text<T>(asked: TextAsked<T>): Promise<Reply<T>>;
  say(lines: readonly Said[]): Promise<void>;
  /** Gives the terminal back. */
  close(): void;
}
