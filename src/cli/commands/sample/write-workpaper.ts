import { join, resolve } from 'node:path';
import { makeFolder } from '../../../io/disk/make-folder.js';
import { readBytes } from '../../../io/text/read-bytes.js';
import { writeAtomically } from '../../../io/disk/write-atomically.js';
import type { Host } from '../../../model/host.js';
import { exitCodes, inputError, isSocGapError } from '../../../model/problem.js';

/** A filled-in workpaper is larger than ours, but not without end. */
const maxBytes = 200 * 1024 * 1024;

export interface WorkpaperFile {
  /** As the person would write it. */
  readonly path: string;
  readonly content: string;
}

/** What stands there now; nothing where nothing does. */
const present = (path: string, file: string): Buffer | undefined => {
  try {
    return Buffer.from(readBytes(path, file, maxBytes).bytes);
  } catch (error) {
    const missing =
      isSocGapError(error) && error.exitCode === exitCodes.disk && error.problems[0]?.message.includes('ENOENT');
    if (missing === true) return undefined;
    throw error;
  }
};

/**
 * Writes the files of a workpaper. Somebody may have filled in what is there: a file that differs from ours is left alone (exit 2,
 * nothing written) unless `force`. The same content again changes nothing.
 */
export const writeWorkpaper = async (
  host: Host,
  folder: string,
  files: readonly WorkpaperFile[],
  force: boolean,
): Promise<void> => {
  const differing = files.filter(({ path, content }) => {
    const there = present(resolve(host.cwd, path), path);
    return there !== undefined && !there.equals(Buffer.from(content, 'utf8'));
  });
  if (differing.length > 0 && !force) {
    throw inputError(
      ...differing.map(({ path }) => ({
        code: 'workpaper-exists',
        message: 'the workpaper was filled in, or made with other options',
        hint: 'nothing was written; name another folder with --out, or overwrite it with --force',
        place: { file: path },
      })),
    );
  }
  await makeFolder(host, folder);
  for (const { path, content } of files) writeAtomically(resolve(host.cwd, path), content);
};

/** The paths of a workpaper's two files. */
export const workpaperPaths = (
  out: string,
  id: string,
): { readonly folder: string; readonly csv: string; readonly markdown: string } => {
  const folder = join(out, id);
  return { folder, csv: join(folder, 'sample.csv'), markdown: join(folder, 'workpaper.md') };
};
