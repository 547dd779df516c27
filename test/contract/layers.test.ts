import { layerFaults } from './layer-faults.js';
import { sourceFiles } from './source-files.js';

const files = sourceFiles();

test('every source is looked at', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(files.map(({ path }) => path)).toContain('src/cli/commands/assess.ts');
});

test('arrows point down, neighbors do not know each other, and what is pure knows nothing of the world', () => {
  expect(files.flatMap(layerFaults)).toEqual([]);
});

test.each([
  ['an arrow up', 'src/model/a.ts', "import { assess } from '../engine/assess.js';"],
  ['an arrow up that is only followed later', 'src/engine/a.ts', "const a = () => import('../cli/main.js');"],
  ['an arrow up by type', 'src/schema/a.ts', "import type { Rung } from '../model/rung.js';"],
  ['an arrow up that hands on', 'src/checks/a.ts', "export { main } from '../cli/main.js';"],
  ['a neighbor', 'src/checks/a.ts', "import { reports } from '../reports/index.js';"],
  ['a neighbor of the engine', 'src/engine/a.ts', "import { parseYaml } from '../io/parse-yaml.js';"],
  ['the disk', 'src/reports/markdown/a.ts', "import { readFileSync } from 'node:fs';"],
  ['the disk by its old name', 'src/checks/a.ts', "import fs from 'fs';"],
  ['a library of the edge', 'src/questionnaire/a.ts', "const inquirer = await import('inquirer');"],
  ['a folder without a level', 'src/utils/a.ts', 'export const a = 1;'],
  ['the console', 'src/checks/a.ts', "console.log('a');"],
  ['the environment', 'src/engine/a.ts', 'const a = process.env.HOME;'],
  ['the environment handed on', 'src/engine/a.ts', 'const { env } = process;'],
  ['the clock', 'src/model/a.ts', 'const a = Date.now();'],
  ['a moment', 'src/engine/a.ts', 'const a = new Date(0);'],
  ['chance', 'src/sampling/a.ts', 'const a = Math.random();'],
  ['the locale', 'src/catalogs/a.ts', "['b', 'a'].sort((x, y) => x.localeCompare(y));"],
  ['a format of the locale', 'src/reports/a.ts', 'const a = new Intl.NumberFormat();'],
])('%s is caught', (_name, path, text) => {
  expect(layerFaults({ path, text })).toHaveLength(1);
});

test.each([
  ['a level below', 'src/engine/a.ts', "import { checks } from '../checks/index.js';"],
  ['a hash', 'src/model/a.ts', "import { createHash } from 'node:crypto';"],
  [
    'a word in a comment or a text',
    'src/checks/a.ts',
    "/** Ends the process. */\nconst a = 'Up-to-Date. process.env';",
  ],
  ['a property of that name', 'src/reports/a.ts', 'const a = { process: 1 }.process;'],
  ['the disk at the edge', 'src/io/a.ts', "import { readFileSync } from 'node:fs';\nprocess.cwd();"],
])('%s is allowed', (_name, path, text) => {
  expect(layerFaults({ path, text })).toEqual([]);
});
