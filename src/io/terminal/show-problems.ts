import type { Place, Problem } from '../../model/problem.js';
import { problemsPerFile } from '../validate/limit-problems.js';
import type { Palette } from './palette.js';
import { safeText } from './safe-text.js';

const showPlace = (place: Place): string =>
  [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');

const showProblem = (problem: Problem, colours: Palette): string[] => {
  const message = safeText(problem.message);
  const place = problem.place === undefined ? '' : `${colours.strong(safeText(showPlace(problem.place)))}  `;
  const hint = problem.hint === undefined ? [] : [`    ${colours.quiet(safeText(problem.hint))}`];
  return [`${place}${colours.bad(message)}`, ...hint];
};

/**
 * Problems for people: `path:line:column  message`, the hint below it, an empty line between files, at most 50 of each file.
 * Nothing that came from a file reaches the terminal unescaped. Ends with a line break where there is anything.
 */
export const showProblems = (problems: readonly Problem[], colours: Palette): string => {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const file = problem.place?.file ?? '';
    const group = byFile.get(file);
    if (group === undefined) byFile.set(file, [problem]);
    else group.push(problem);
  }
  const groups = [...byFile.values()].map((group) => {
    const told = group.slice(0, problemsPerFile + 1);
    const left = group.length - told.length;
    const lines = told.flatMap((problem) => showProblem(problem, colours));
    return [...lines, ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
  });
  return groups.length === 0 ? '' : `${groups.join('\n\n')}\n`;
};
