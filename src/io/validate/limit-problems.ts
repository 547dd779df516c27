import { compareBy } from '../../model/order.js';
import type { Problem } from '../../model/problem.js';

/** So many problems of one file are told; the rest is counted. */
export const problemsPerFile = 50;

/** By file, then position; what concerns a whole file comes first there. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    compareBy(
      (problem) => problem.place?.file ?? '',
      (problem) => problem.place?.line ?? 0,
      (problem) => problem.place?.column ?? 0,
      (problem) => problem.code,
      (problem) => problem.message,
    ),
  );

const code = 'more-problems';

/** One sentence for what was left out of a file's list. */
const more = (file: string, count: number): Problem => ({
  code,
  message: `and ${count} more ${count === 1 ? 'problem' : 'problems'} in this file`,
  place: { file },
});

/**
 * Sorted, and at most 50 of each file followed by how many more there are. `untold` counts, by file, problems that were found
 * but never put into words.
 */
export const limitProblems = (
  problems: readonly Problem[],
  untold: ReadonlyMap<string, number> = new Map(),
): Problem[] => {
  const byFile = new Map<string, Problem[]>();
  for (const problem of sortProblems(problems)) {
    const file = problem.place?.file ?? '';
    const group = byFile.get(file);
    if (group === undefined) byFile.set(file, [problem]);
    else group.push(problem);
  }
  return [...byFile].flatMap(([file, all]) => {
    // A list that was limited before stays as it was.
    const [told, counted] = [
      all.filter((problem) => problem.code !== code),
      all.filter((problem) => problem.code === code),
    ];
    const left = Math.max(0, told.length - problemsPerFile) + (untold.get(file) ?? 0);
    return [...told.slice(0, problemsPerFile), ...counted, ...(left > 0 ? [more(file, left)] : [])];
  });
};
