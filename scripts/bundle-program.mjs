import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

/**
 * Splits the program into chunks (esbuild does that for ES modules only), then turns each chunk into CommonJS: `require` on use
 * starts faster than `import` in Node 20, and code that a command doesn't need is never read.
 */
export const bundleProgram = async ({ entries, outdir }) => {
  const folder = mkdtempSync(join(tmpdir(), 'soc-gap-bundle-'));
  try {
    await build({
      entryPoints: entries,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      outdir: folder,
      chunkNames: 'chunk-[name]-[hash]',
      logLevel: 'warning',
      legalComments: 'none',
      // Bundled CommonJS packages (commander, yaml, ajv's run time) keep `require` for Node's own modules.
      banner: { js: '' },
    });
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
      const source = readFileSync(join(folder, name), 'utf8');
      const { code } = await transform(source, {
        format: 'cjs',
        platform: 'node',
        target: 'node20.19',
        supported: { 'dynamic-import': false },
        logLevel: 'warning',
      });
      writeFileSync(join(outdir, name), code);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
