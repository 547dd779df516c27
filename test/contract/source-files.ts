import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { home } from '../fake-host.js';

export interface SourceFile {
  /** From the product's own folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file below a folder of the product, by path; what the build writes is left out. */
export const filesBelow = (folder: string, ending = ''): readonly string[] =>
  readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(home, folder, name))
    .filter((path) => path.endsWith(ending) && statSync(path).isFile())
    .map((path) => relative(home, path).split(sep).join('/'))
    .filter((path) => !path.startsWith('src/generated/'))
    .sort();

/** The sources of the program. */
export const sourceFiles = (): readonly SourceFile[] =>
  filesBelow('src', '.ts').map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') }));
