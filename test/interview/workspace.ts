import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSession } from '../../src/cli/interview.js';
import { loadFolder } from '../../src/cli/assess-folder.js';
import { runInterview } from '../../src/cli/interview/run-interview.js';
import { loadData } from '../../src/io/catalogs/knowledge.js';
import type { Prompter } from '../../src/io/prompts/prompter.js';
import type { Host, Output } from '../../src/model/host.js';
import type { Workspace } from '../../src/model/workspace.js';
import type { Mode } from '../../src/questionnaire/assessment-questions.js';
import type { Advice } from '../../src/schema/advice.js';
import type { Questions } from '../../src/schema/questions.js';

const silent: Output = { isTTY: false, columns: 80, write: () => Promise.resolve() };

/** A host whose home is the built product. */
export const host: Host = {
  env: { SOC_GAP_NO_CACHE: '1' },
  cwd: process.cwd(),
  stdout: silent,
  stderr: silent,
  stdin: { isTTY: false },
  today: () => '2026-11-01',
  onSignal: () => () => undefined,
  home: resolve(__dirname, '../..'),
};

const folders: string[] = [];

export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'soc-gap-interview-'));
  folders.push(folder);
  return folder;
};

export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** Interviews a person about a folder, with the real files. */
export const interview = async (
  folder: string,
  prompter: Prompter,
  options: { readonly mode?: Mode; readonly revisit?: boolean } = {},
): Promise<'done' | 'stop'> => {
  const questions = (await loadData(host, 'questions')) as Questions;
  const advice = (await loadData(host, 'advice')) as Advice;
  const { session, requirements } = await openSession(
    host,
    folder,
    { questions, advice, prompter },
    { revisit: false, ...options },
  );
  return runInterview(session, requirements);
};

/** The workspace as `assess` would read it. */
export const load = (folder: string): Promise<Workspace> => loadFolder(host, folder, { cache: false });

/** Every file of the folder by name. */
export const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** Everything that scoping asks is answered or skipped. */
export const scoped = `version: 1
organization: { name: Tidepool Notes, description: Notes., headcount: 14, services: [{ id: notes, name: Notes }] }
audience: { asks: [customer-security], why: They ask., neededBy: 2027-03-31 }
reports:
  soc2: { type: 1, asOf: 2026-12-15, categories: [security] } # agreed with the board
scope: { financialReporting: false, storesCustomerData: true, hostsSystems: true, developsSoftware: true, ownDataCentre: false,
  uptimeCommitments: false, recoveryCommitments: false, confidentialityCommitments: false, resultsReliedOn: false,
  personalInformation: false, usesSubservice: false, board: false, remoteWork: true, sensitiveData: [notes], locations: [Denver] }
commitments: [{ id: encryption, text: Data is encrypted. }]
skipped: [industry, systems, people, plain-vendors]
`;
export const scopedFolder = (more: Readonly<Record<string, string>> = {}): string => {
  const folder = newFolder();
  for (const [name, text] of Object.entries({ 'soc-gap.yaml': scoped, ...more }))
    writeFileSync(join(folder, name), text);
  return folder;
};

/** What answers.yaml says. */
export const answersOf = async (folder: string) =>
  (await load(folder)).answers.map(({ id, answer, reason }) => [id, answer, reason]);
