import { closeSync, fchmodSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** The calls that change a disk, as a record: tests pass one whose calls fail in turn. */
export interface FileOps {
  /** Opens a file that must not exist yet, for writing. */
  readonly create: (path: string, mode: number) => number;
  readonly openFolder: (path: string) => number;
  /** Returns how many bytes the disk took, which may be fewer. */
  readonly write: (handle: number, bytes: Uint8Array, offset: number) => number;
  readonly chmod: (handle: number, mode: number) => void;
  readonly sync: (handle: number) => void;
  readonly close: (handle: number) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Permission bits and whether it is a link; nothing where the file is missing. */
  readonly look: (
    path: string,
  ) => { readonly mode: number; readonly isFile: boolean; readonly isLink: boolean } | undefined;
}

export const diskOps: FileOps = {
  create: (path, mode) => openSync(path, 'wx', mode),
  openFolder: (path) => openSync(path, 'r'),
  write: (handle, bytes, offset) => writeSync(handle, bytes, offset),
  chmod: fchmodSync,
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: (path) => {
    rmSync(path, { force: true });
  },
  look: (path) => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat && { mode: stat.mode & 0o7777, isFile: stat.isFile(), isLink: stat.isSymbolicLink() };
  },
};
