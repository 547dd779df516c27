import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/commands/evidence.js';
import type { Options } from '../../src/cli/command.js';
import { isSocGapError } from '../../src/model/problem.js';
import { fakeHost } from '../fake-host.js';
import { temporaryFolder } from '../io/temporary-folder.js';

export const engagement = `version: 1
organization: { name: Acme }
reports:
  soc2: { type: 2, period: { from: 2026-01-01, to: 2026-06-30 }, categories: [security] }
`;

export const controls = `controls:
  - { id: AC-01, title: Access review, satisfies: [CC6.1], frequency: monthly, since: 2026-01-01 }
  - { id: AC-02, title: Leavers, satisfies: [CC6.1], frequency: per-event, evidenceKind: system-list }
`;

/** A workspace with two controls and no evidence, in a folder beside the files outside it. */
export const aWorkspace = (
  files: Readonly<Record<string, string>> = {},
  outside: Readonly<Record<string, string>> = {},
): string => {
  const inside = { 'soc-gap.yaml': engagement, 'controls.yaml': controls, ...files };
  const named = Object.entries(inside).map(([path, content]) => [`ws/${path}`, content] as const);
  return join(temporaryFolder({ ...Object.fromEntries(named), ...outside }), 'ws');
};

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** `code: message` of each problem. */
  readonly problems: readonly string[];
}

/** Runs `evidence` in a workspace on 2026-07-15, as Ivy. */
export const evidence = async (folder: string, args: readonly string[], options: Options = {}): Promise<Ran> => {
  const host = fakeHost({ cwd: folder, env: { USER: 'ivy' }, today: '2026-07-15' });
  try {
    const code = await run(host, args, options);
    return { code, ...host.out, problems: [] };
  } catch (error) {
    if (!isSocGapError(error)) throw error;
    return {
      code: error.exitCode,
      ...host.out,
      problems: error.problems.map(({ code, message }) => `${code}: ${message}`),
    };
  }
};

export const readRegister = (folder: string): string => readFileSync(join(folder, 'evidence.yaml'), 'utf8');

/** Every file below evidence/ by its path. */
export const filesOf = (folder: string): string[] => {
  try {
    return readdirSync(join(folder, 'evidence'), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch {
    return [];
  }
};
