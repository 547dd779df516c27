import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { fakeHost, home } from '../fake-host.js';
import { listFiles, tellChanges } from './list-files.js';
import { scenarioFolder, type Outcome, type Scenario } from './read-scenario.js';

/** Every scenario is played on this day; the seconds are those of its midnight in UTC. */
const today = '2026-10-15';
const todayInSeconds = '1792022400';

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
}

type Run = (args: readonly string[], scenario: Scenario, cwd: string) => Promise<Ran>;

/** Through main, with streams in memory. */
export const inProcess: Run = async (args, { env }, cwd) => {
  const host = fakeHost({ cwd, env, today });
  const exit = await main(args, host);
  return { ...host.out, exit };
};

/** As a person or a pipeline would: a process of its own. */
export const asProcess: Run = (args, { env }, cwd) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(home, 'bin', 'soc-gap.js'), ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, SOURCE_DATE_EPOCH: todayInSeconds, SOC_GAP_NO_CACHE: '1', ...env },
  });
  return Promise.resolve({ stdout, stderr, exit: status });
};

/** Plays a scenario on a copy of its files. Throws where a command before the last one did not end with 0. */
export const playScenario = async (scenario: Scenario, run: Run): Promise<Outcome> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'soc-gap-scenario-')));
  try {
    const files = join(scenarioFolder, scenario.name, 'workspace');
    if (existsSync(files)) cpSync(files, folder, { recursive: true });
    const before = scenario.commands.slice(0, -1);
    for (const args of before) {
      const { exit, stderr } = await run(args, scenario, folder);
      if (exit !== 0) throw new Error(`soc-gap ${args.join(' ')} ended with ${String(exit)}: ${stderr}`);
    }
    const listed = listFiles(folder);
    const { stdout, stderr, exit } = await run(scenario.commands.at(-1) ?? [], scenario, folder);
    const plain = (text: string): string => text.replaceAll(folder, '<folder>');
    return {
      stdout: plain(stdout),
      stderr: plain(stderr),
      exit: `${String(exit)}\n`,
      files: tellChanges(listed, listFiles(folder)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
