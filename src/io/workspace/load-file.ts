import { isSocGapError, type Problem } from '../../model/problem.js';
import { exitCodes } from '../../model/problem.js';
import type { FileKind } from '../../schema/workspace-files.js';
import { decodeText } from '../text/decode-text.js';
import type { FoundFile } from './find-files.js';
import type { FileBytes } from '../text/read-bytes.js';
import type { WorkspaceCache } from './workspace-cache.js';

/** A file of the workspace after reading and judging it alone. */
export interface LoadedFile extends FoundFile {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** What the file holds; undefined where it could not be parsed. */
  readonly value: unknown;
  readonly itemLines: Readonly<Record<string, readonly number[]>>;
  /** Items of top-level lists that do not fit their schema, as `list/index`. */
  readonly badItems: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** Problems that were counted and not described. */
  readonly untold: number;
}

const catalogKinds: Readonly<Record<string, FileKind>> = {
  catalog: 'catalog',
  'catalog-part': 'catalog-part',
  tailoring: 'tailoring',
};

/** What a file under catalogs/ says it is. */
const kindOf = (found: FoundFile, value: unknown): FileKind => {
  if (found.kind !== 'catalogs') return found.kind;
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : '';
  return (Object.hasOwn(catalogKinds, kind) ? catalogKinds[kind] : undefined) ?? 'catalog';
};

const judge = async (
  found: FoundFile,
  bytes: Uint8Array,
): Promise<Omit<LoadedFile, keyof FoundFile | 'sha256' | 'bytes'>> => {
  // Loaded here and not above: a run whose files are all unchanged needs none of it.
  const [{ parseYaml }, { findFaults }, { faultProblems }] = [
    await import('../yaml/parse-yaml.js'),
    await import('../validate/find-faults.js'),
    await import('../validate/validate-file.js'),
  ];
  try {
    const parsed = parseYaml(decodeText(bytes, found.file), found.file);
    const kind = kindOf(found, parsed.value);
    const faults = await findFaults(kind, parsed.value);
    const problems = faultProblems(kind, faults, parsed);
    return {
      value: parsed.value,
      itemLines: parsed.itemLines,
      badItems: faults.badItems,
      problems,
      untold: faults.untold,
    };
  } catch (error) {
    if (!isSocGapError(error) || error.exitCode !== exitCodes.input) throw error;
    return { value: undefined, itemLines: {}, badItems: new Set(), problems: error.problems, untold: 0 };
  }
};

/** Parses and judges one file, or takes what an earlier run kept of the same bytes. */
export const loadFile = async (found: FoundFile, source: FileBytes, cache: WorkspaceCache): Promise<LoadedFile> => {
  const cached = cache.find(found.kind, source.sha256);
  if (cached !== undefined) return { ...found, ...source, ...cached, badItems: new Set(), problems: [], untold: 0 };
  const judged = await judge(found, source.bytes);
  if (judged.problems.length === 0)
    cache.keep(found.kind, source.sha256, { value: judged.value, itemLines: judged.itemLines });
  return { ...found, ...source, ...judged };
};
