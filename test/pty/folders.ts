import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cannotRun, play, type Played, type Step } from './terminal.js';

const why = cannotRun();
/** A test in a pseudo-terminal; skipped with a sentence where there is none. */
export const inTerminal = why === undefined ? test : test.skip;
if (why !== undefined) console.warn(`The questionnaire is not tried in a terminal: ${why}.`);

/** The services and the report are still open. */
export const engagement = `version: 1
organization: { name: Tidepool Notes, description: Notes., headcount: 14 }
audience: { asks: [customer-security], why: They ask., neededBy: 2027-03-31 }
scope: { financialReporting: false, storesCustomerData: true, hostsSystems: true, developsSoftware: true, ownDataCentre: false,
  uptimeCommitments: false, recoveryCommitments: false, confidentialityCommitments: false, resultsReliedOn: false,
  personalInformation: false, usesSubservice: false, board: false, remoteWork: true, sensitiveData: [notes], locations: [Denver] }
commitments: [{ id: encryption, text: Data is encrypted. }]
skipped: [industry, systems, people, plain-vendors]
`;

/** Only the requirements are open. */
export const scoped = `${engagement}reports: { soc2: { type: 1, asOf: 2026-12-15, categories: [security] } }\n`.replace(
  'headcount: 14',
  'headcount: 14, services: [{ id: notes, name: Notes }]',
);

const root = mkdtempSync(join(tmpdir(), 'soc-gap-pty-'));
export const removeRoot = (): void => {
  rmSync(root, { recursive: true, force: true });
};
export const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(root, 'w-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};
/** The files of a workspace; a killed run leaves its lock, which the next one takes over. */
export const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
export const assess = (folder: string, steps: readonly Step[]): Promise<Played> =>
  play(['assess', folder], steps, root);

/** A copy of a workspace, locks and all. */
export const copyOf = (folder: string): string => {
  const copy = mkdtempSync(join(root, 'c-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
};
