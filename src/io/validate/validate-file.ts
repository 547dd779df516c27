import type { Problem } from '../../model/problem.js';
import type { FileKind } from '../../schema/workspace-files.js';
import { describeFault } from './describe-fault.js';
import { type Faults, findFaults, isRecord } from './find-faults.js';
import { limitProblems } from './limit-problems.js';
import type { ParsedFile, ValuePath } from '../yaml/parse-yaml.js';

const valueAt = (root: unknown, path: ValuePath): unknown =>
  path.reduce<unknown>(
    (at, key) => (Array.isArray(at) ? (at as unknown[])[Number(key)] : isRecord(at) ? at[key] : undefined),
    root,
  );

/** Faults as problems with code, place and hint. A missing key that an unknown one was meant for is not told twice. */
export const faultProblems = (kind: FileKind, faults: Faults, parsed: ParsedFile): Problem[] => {
  const described = faults.told.map((fault) => ({
    fault,
    is: describeFault(kind, fault, valueAt(parsed.value, fault.path)),
  }));
  const meant = new Set(described.map(({ fault, is }) => JSON.stringify([fault.path, is.meant])));
  return described
    .filter(({ fault }) => !meant.has(JSON.stringify([fault.path, fault.params.missingProperty ?? 0])))
    .map(({ fault, is }) => {
      const key = fault.params.additionalProperty;
      const path = is.part === 'key' && typeof key === 'string' ? [...fault.path, key] : fault.path;
      const hint = is.hint === undefined ? {} : { hint: is.hint };
      return { code: is.code, message: is.message, ...hint, place: parsed.placeOf(path, is.part) };
    });
};

/** Judges a parsed file by the schema of its kind: at most 50 problems, then how many more; none where it is valid. */
export const validateFile = async (kind: FileKind, parsed: ParsedFile, file: string): Promise<Problem[]> => {
  const faults = await findFaults(kind, parsed.value);
  return limitProblems(faultProblems(kind, faults, parsed), new Map([[file, faults.untold]]));
};
