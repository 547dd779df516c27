import { readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Host } from '../../model/host.js';
import { compareText } from '../../model/order.js';
import type { Problem } from '../../model/problem.js';
import { diskError } from '../disk/disk-error.js';
import { partPath } from './place-catalog.js';
import { type CatalogSource, tryCatalogFile } from './read-catalog-file.js';

export interface GatheredFiles {
  /** The files that were named, and those that they need: a catalog's parts, a part's catalog. */
  readonly sources: readonly CatalogSource[];
  /** Paths that were named, and the parts of catalogs that were. */
  readonly asked: ReadonlySet<string>;
  /** Paths of files that don't parse or don't satisfy their schema, */
  readonly unread: ReadonlySet<string>;
  /** and what is wrong with them. */
  readonly problems: readonly Problem[];
}

/** A path as a person at `cwd` would write it. */
export const displayPath = (host: Pick<Host, 'cwd'>, path: string): string => {
  const short = relative(host.cwd, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
};

/** A file by itself; the .yaml files of a folder and of the folders in it. */
const filesAt = (path: string, file: string, depth = 1): string[] => {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
    return entries.flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return depth > 0 ? filesAt(inside, file, depth - 1) : [];
      return entry.name.endsWith('.yaml') ? [inside] : [];
    });
  } catch (error) {
    throw diskError('read', file, error);
  }
};

/**
 * Reads catalog files and what belongs to them, and those `beside` them to compare with. What is wrong with a file is returned
 * with the others'; a path that is not there is exit 4.
 */
export const gatherCatalogFiles = async (
  host: Pick<Host, 'cwd'>,
  named: readonly string[],
  beside: readonly string[] = [],
): Promise<GatheredFiles> => {
  const asked = new Set(named.flatMap((path) => filesAt(resolve(host.cwd, path), path)));
  const sources = new Map<string, CatalogSource>();
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const seen = new Set<string>();
  const read = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const source = await tryCatalogFile(path, displayPath(host, path));
    if (!('kind' in source)) {
      unread.add(path);
      problems.push(...source);
      return;
    }
    sources.set(path, source);
    for (const other of neededBy(source)) {
      // A part that was named stands for itself; a catalog stands for its parts.
      if (source.kind === 'catalog' && asked.has(path)) asked.add(other);
      if (statSync(other, { throwIfNoEntry: false })?.isFile()) await read(other);
    }
  };
  for (const path of [...asked, ...beside]) await read(path);
  return { sources: [...sources.values()], asked, unread, problems };
};

const neededBy = (source: CatalogSource): string[] => {
  if (source.kind === 'catalog') return (source.value.parts ?? []).map((name) => partPath(source, name));
  return source.kind === 'catalog-part' ? [join(dirname(source.path), 'catalog.yaml')] : [];
};
