import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Imports a TypeScript source of the product into a build script. */
export const importSource = async (path) => {
  const folder = mkdtempSync(join(tmpdir(), 'soc-gap-build-'));
  try {
    const outfile = join(folder, 'source.mjs');
    await build({ entryPoints: [path], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'warning' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
