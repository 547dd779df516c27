import { addMonths } from '../model/plain-date.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Severity } from '../model/severity.js';
import type { Training } from '../schema/registers.js';

/** One thing that is wrong with the newest round of a course for one audience. */
export interface TrainingShortfall {
  readonly because: 'incomplete' | 'nobody-assigned' | 'wrong-count' | 'stale' | 'undated' | 'running' | 'no-list';
  readonly severity: Severity;
  readonly label: string;
  readonly says: string;
  readonly remedy: string;
  /** People still open, or 1. */
  readonly measure: number;
  /** The round, and its position in the register. */
  readonly round: Round;
}

export interface Round {
  readonly training: Training;
  readonly index: number;
}

/** Months after the interval during which a new round may still be under way (ours). */
const grace = 1;

/** The day a round speaks for; nothing for one that names no day. */
const dayOf = ({ training }: Round): PlainDate | undefined => training.on ?? training.due;

const isRunning = ({ training: { due, assigned, completed } }: Round, asOf: PlainDate): boolean =>
  due !== undefined && due >= asOf && completed < assigned;

const newestOf = (rounds: readonly Round[]): Round | undefined =>
  rounds.reduce<Round | undefined>(
    (last, round) => (last && (dayOf(last) ?? '') > (dayOf(round) ?? '') ? last : round),
    undefined,
  );

const tellCounts = ({ training: { assigned, completed, audience } }: Round): string =>
  `${completed} of ${assigned}${audience === undefined ? '' : ` (${audience})`} completed it`;

type Told = Omit<TrainingShortfall, 'measure' | 'round'> & { readonly measure?: number };

/** Under 90 of 100 is medium: that many untrained are no stragglers any more. */
const tellCompletion = (round: Round): Told | undefined => {
  const { id, assigned, completed } = round.training;
  if (assigned === 0) {
    const [label, says] = ['assigned to nobody', `${id} was assigned to nobody.`];
    return { because: 'nobody-assigned', severity: 'medium', label, says, remedy: 'Assign it to its audience.' };
  }
  if (completed > assigned) {
    const [label, says] = [
      'figures that cannot be right',
      `${id} says that ${tellCounts(round)}, which cannot be right.`,
    ];
    return { because: 'wrong-count', severity: 'low', label, says, remedy: 'Correct the numbers in training.yaml.' };
  }
  const open = assigned - completed;
  if (open === 0) return undefined;
  return {
    because: 'incomplete',
    severity: completed * 10 < assigned * 9 ? 'medium' : 'low',
    label: `${completed} of ${assigned} completed`,
    says: `${tellCounts(round)} (${Math.floor((completed * 100) / assigned)} %); ${open} did not.`,
    remedy: `Have the other ${open} complete it, or record why they need not (for example a long absence).`,
    measure: open,
  };
};

const tellRecency = (round: Round, every: number | undefined, asOf: PlainDate): Told | undefined => {
  const day = dayOf(round);
  if (day === undefined) {
    const says = `${round.training.id} names no day, so nobody can tell whether it is current.`;
    return { because: 'undated', severity: 'low', label: 'undated', says, remedy: 'Record the day in `on`.' };
  }
  if (every === undefined || asOf <= addMonths(day, every + grace)) return undefined;
  const says = `The last round is of ${day}; the next was due by ${addMonths(day, every)}.`;
  const remedy = 'Hold the next round now and record it in training.yaml.';
  return { because: 'stale', severity: 'medium', label: 'round overdue', says, remedy };
};

const tellList = ({ training: { id, file, ref } }: Round): Told | undefined => {
  if (file !== undefined || ref !== undefined) return undefined;
  const says = `No list of those who took part in ${id} is on file.`;
  const remedy = 'File the list and name it in `file` or `ref`.';
  return { because: 'no-list', severity: 'low', label: 'no list on file', says, remedy };
};

const tellRunning = (round: Round): Told => {
  const says = `The first round runs until ${round.training.due ?? ''}; so far ${tellCounts(round)}.`;
  const remedy = 'See it through and record the final numbers.';
  return { because: 'running', severity: 'low', label: 'first round still running', says, remedy };
};

/**
 * What is wrong with a course on a day: per audience the newest finished round counts, and an unfinished one does until its due
 * day neither good nor harm. `every` is the interval in months, absent for a course of the organization's own.
 */
export const trainingShortfalls = (
  rounds: readonly Round[],
  every: number | undefined,
  asOf: PlainDate,
): TrainingShortfall[] => {
  const audiences = [...new Set(rounds.map(({ training }) => training.audience))];
  return audiences.flatMap((audience) => {
    const own = rounds.filter(({ training }) => training.audience === audience);
    const finished = newestOf(own.filter((round) => !isRunning(round, asOf)));
    const round = finished ?? newestOf(own);
    if (!round) return [];
    const told = finished
      ? [tellCompletion(finished), tellRecency(finished, every, asOf), tellList(finished)]
      : [tellRunning(round)];
    return told.flatMap((shortfall) => (shortfall ? [{ measure: 1, ...shortfall, round }] : []));
  });
};
