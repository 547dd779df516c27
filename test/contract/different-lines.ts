/** The first lines at which two texts differ, at most `most`: a whole difference of long reports takes minutes to print. */
export const differentLines = (now: string, before: string, most = 10): readonly string[] => {
  const [lines, old] = [now.split('\n'), before.split('\n')];
  return Array.from({ length: Math.max(lines.length, old.length) }, (_, index) => index)
    .filter((index) => lines[index] !== old[index])
    .slice(0, most)
    .map((index) => `${index + 1}: ${old[index] ?? '(end)'} → ${lines[index] ?? '(end)'}`);
};
