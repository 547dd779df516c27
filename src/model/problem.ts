/** Where in a file of the user's something stands; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong with what the user gave us. */
export interface Problem {
  /** Permanent, e.g. `unknown-key`: people search for it. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly place?: Place;
}

/** The exit codes that README documents under "In a pipeline". */
export const exitCodes = {
  done: 0,
  gate: 1,
  input: 2,
  unanswered: 3,
  disk: 4,
  locked: 5,
  bug: 70,
  hangup: 129,
  interrupt: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * A failure that is not a bug of ours: what the user gave is wrong, answers are missing, the disk is full, another run holds
 * the workspace. Anything else that reaches main is a bug (exit 70). Told apart by `name`, since chunks may hold copies of the class.
 */
export class SocGapError extends Error {
  override readonly name = 'SocGapError';

  constructor(
    readonly exitCode: ExitCode,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((problem) => problem.message).join('\n'));
  }
}

/** Exit 2, every problem at once. */
export const inputError = (...problems: readonly Problem[]): SocGapError => new SocGapError(exitCodes.input, problems);

export const isSocGapError = (error: unknown): error is SocGapError =>
  error instanceof Error && error.name === 'SocGapError';
