import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asProcess, inProcess, playScenario } from './scenario-runner/play-scenario.js';
import {
  expectedOutcome,
  readScenario,
  scenarioFolder,
  wantedLines,
  type Outcome,
} from './scenario-runner/read-scenario.js';
import { writeOutcome } from './scenario-runner/write-outcome.js';

const updates = process.env.UPDATE_GOLDEN === '1';
const scenarios = readdirSync(scenarioFolder).sort().map(readScenario);
const named = (all: typeof scenarios) => all.map((scenario) => [scenario.name.replaceAll('-', ' '), scenario] as const);

const known = new Set([
  'command.txt',
  'workspace',
  'stdout.txt',
  'stdout-has.txt',
  'stderr.txt',
  'exit.txt',
  'files.txt',
]);

test('no scenario holds a file that nobody looks at', () => {
  const all = scenarios.flatMap(({ name }) =>
    readdirSync(join(scenarioFolder, name)).map((file) => [name, file] as const),
  );
  expect(all.filter(([, file]) => !known.has(file))).toEqual([]);
});

const expectOutcome = (name: string, { stdout, ...rest }: Outcome): void => {
  const { stdout: whole, ...others } = expectedOutcome(name);
  expect(rest).toEqual(others);
  const wanted = wantedLines(name);
  if (wanted === undefined) expect(stdout).toBe(whole);
  else expect(stdout.split('\n').map((line) => line.trim())).toEqual(expect.arrayContaining(wanted));
};

test.each(named(scenarios))('%s', async (_title, scenario) => {
  const outcome = await playScenario(scenario, inProcess);
  if (updates) writeOutcome(scenario.name, outcome);
  expectOutcome(scenario.name, outcome);
});

test.each(named(scenarios.filter((scenario) => scenario.asProcess)))('as a process: %s', async (_title, scenario) => {
  expectOutcome(scenario.name, await playScenario(scenario, asProcess));
});
