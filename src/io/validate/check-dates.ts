import { isPlainDate } from '../../model/plain-date.js';
import type { Complaints } from './complaint.js';
import { isRecord } from './find-faults.js';
import type { LoadedFile } from '../workspace/load-file.js';
import type { ValuePath } from '../yaml/parse-yaml.js';

type Pair = readonly [start: string, end: string, message: string];

/** Pairs of keys that stand side by side wherever they occur, and what is wrong when the first is the later day. */
const pairs: readonly Pair[] = [
  ['from', 'to', 'the period ends before it starts'],
  ['from', 'until', 'the contract ends before it starts'],
  ['since', 'until', 'the control ends before it starts'],
  ['on', 'resolved', 'the incident is resolved before it began'],
  ['accepted', 'expires', 'the acceptance expires before it was accepted'],
  ['approved', 'expires', 'the mitigation expires before it was approved'],
];

const isDay = (value: unknown): value is string => typeof value === 'string' && isPlainDate(value);

/** Complains of every span of days in a file that runs backwards. Faulty values are left to the schema: only text is compared. */
export const checkDates = (file: LoadedFile, found: Complaints): void => {
  const walk = (value: unknown, path: ValuePath): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) if (typeof item === 'object') walk(item, [...path, index]);
    } else if (isRecord(value)) {
      for (const [start, end, message] of pairs) {
        const [first, last] = [value[start], value[end]];
        // An interface has ends of the same names, and they are no days.
        if (!isDay(first) || !isDay(last) || last >= first) continue;
        found.add(
          file,
          [...path, end],
          'period-backwards',
          `${message}: ${first} to ${last}`.slice(0, 120),
          () => 'swap or correct the two days',
        );
      }
      for (const [key, item] of Object.entries(value)) if (typeof item === 'object') walk(item, [...path, key]);
    }
  };
  if (file.problems.length === 0) walk(file.value, []);
};
