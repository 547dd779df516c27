// Builds dist/: validators and catalogs are compiled here, so that no run has to; the program becomes CommonJS chunks that
// load each other on use, which starts faster than one bundle or ES modules.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { bundleProgram } from './bundle-program.mjs';
import { compileCatalogs } from './compile-catalogs.mjs';
import { compileValidators } from './compile-validators.mjs';
import { importSource } from './import-source.mjs';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/catalogs', { recursive: true });
mkdirSync('dist/schemas', { recursive: true });

const { allSchemas } = await importSource('src/schema/all.ts');
compileValidators(allSchemas, 'src/generated');
for (const [name, schema] of Object.entries(allSchemas)) {
  writeFileSync(`dist/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
const { offerPacks, adviseOnPacks } = await importSource('src/catalogs/join-packs.ts');
const problems = await compileCatalogs({
  from: 'catalogs',
  to: 'dist/catalogs',
  schemas: allSchemas,
  joins: { questions: offerPacks, advice: adviseOnPacks },
});
for (const problem of problems) console.error(problem);
await bundleProgram({
  entries: { main: 'src/cli/main.ts', 'hash-worker': 'src/io/evidence/hash-worker.ts' },
  outdir: 'dist',
});
// Help is asked for more than anything else and never changes between builds: printing a file spares loading the parser.
writeFileSync('dist/help.txt', execFileSync(process.execPath, ['bin/soc-gap.js', 'help'], { encoding: 'utf8' }));
process.exitCode = problems.length > 0 ? 1 : 0;
