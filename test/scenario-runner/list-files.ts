import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Listing = ReadonlyMap<string, string>;

/** Every file below a folder with the hash of its content, and every empty folder. */
export const listFiles = (folder: string): Listing =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .flatMap((name): (readonly [string, string])[] => {
        const path = join(folder, name);
        if (statSync(path).isDirectory()) return readdirSync(path).length === 0 ? [[`${name}/`, 'folder']] : [];
        return [[name, createHash('sha256').update(readFileSync(path)).digest('hex')]];
      }),
  );

/** What changed between two listings, a line each: `+` made, `~` changed, `-` gone. */
export const tellChanges = (before: Listing, after: Listing): string =>
  [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .flatMap((name) => {
      const [old, now] = [before.get(name), after.get(name)];
      if (old === now) return [];
      return [`${old === undefined ? '+' : now === undefined ? '-' : '~'} ${name}\n`];
    })
    .join('');
