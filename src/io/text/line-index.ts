import type { Place } from '../../model/problem.js';

/** From a position in a text to its line and column, both from 1. Columns count UTF-16 units, as editors do. */
export interface LineIndex {
  lineOf(offset: number): number;
  placeOf(offset: number): Place;
  /** Where the tag starts that stands before a value. */
  tagBefore(offset: number): number;
}

/** Finds the line starts when they are first asked for: a file without problems never pays for them. */
export const lineIndex = (text: string, file: string): LineIndex => {
  let starts: number[] | undefined;
  const lineStarts = (): readonly number[] => {
    if (starts === undefined) {
      starts = [0];
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    return starts;
  };
  const lineOf = (offset: number): number => {
    const all = lineStarts();
    let [low, high] = [0, all.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((all[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const placeOf = (offset: number): Place => {
    const line = lineOf(offset);
    return { file, line, column: offset - (lineStarts()[line - 1] ?? 0) + 1 };
  };
  const tagBefore = (offset: number): number => {
    const tag = /!\S*\s+(&\S+\s+)?$/.exec(text.slice(Math.max(0, offset - 200), offset));
    return tag === null ? offset : offset - tag[0].length;
  };
  return { lineOf, placeOf, tagBefore };
};
