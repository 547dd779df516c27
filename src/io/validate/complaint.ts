import type { Problem } from '../../model/problem.js';
import { decodeText } from '../text/decode-text.js';
import type { LoadedFile } from '../workspace/load-file.js';
import type { ValuePath } from '../yaml/parse-yaml.js';

/** What is wrong between files, before it is known where exactly it stands. */
export interface Complaint {
  readonly file: LoadedFile;
  readonly path: ValuePath;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** Gathers complaints: the first 200 of a file in full, the others by number. The message is made only for those that are told. */
export interface Complaints {
  add(file: LoadedFile, path: ValuePath, code: string, message: string, hint?: () => string | undefined): void;
  readonly all: readonly Complaint[];
  readonly untold: ReadonlyMap<string, number>;
}

const maxTold = 200;

export const complaints = (): Complaints => {
  const all: Complaint[] = [];
  const counts = new Map<string, number>();
  const untold = new Map<string, number>();
  return {
    add: (file, path, code, message, hint) => {
      const count = (counts.get(file.file) ?? 0) + 1;
      counts.set(file.file, count);
      if (count > maxTold) untold.set(file.file, (untold.get(file.file) ?? 0) + 1);
      else {
        const advice = hint?.();
        all.push({ file, path, code, message, ...(advice === undefined ? {} : { hint: advice }) });
      }
    },
    all,
    untold,
  };
};

/** Complaints with their places. The files are parsed once more for it: only a run that fails anyway pays for that. */
export const placeComplaints = async (all: readonly Complaint[]): Promise<Problem[]> => {
  if (all.length === 0) return [];
  const { parseYaml } = await import('../yaml/parse-yaml.js');
  const problems: Problem[] = [];
  for (const file of new Set(all.map((complaint) => complaint.file))) {
    const parsed = parseYaml(decodeText(file.bytes, file.file), file.file);
    for (const { path, code, message, hint } of all.filter((complaint) => complaint.file === file)) {
      problems.push({ code, message, ...(hint === undefined ? {} : { hint }), place: parsed.placeOf(path) });
    }
  }
  return problems;
};
