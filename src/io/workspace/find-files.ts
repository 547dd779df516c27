import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compareText } from '../../model/order.js';
import type { Problem } from '../../model/problem.js';
import { suggest } from '../../model/suggest.js';
import { type RegisterName, registerSchemas } from '../../schema/workspace-files.js';
import { diskError, systemCode } from '../disk/disk-error.js';
import { readStart } from '../text/read-start.js';

export const engagementFile = 'soc-gap.yaml';

/** A file to read; `file` is its path in the workspace, with `/` between folders. */
export interface FoundFile {
  readonly kind: 'engagement' | 'catalogs' | RegisterName;
  readonly path: string;
  readonly file: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

const registerNames = Object.keys(registerSchemas) as RegisterName[];
const topNames = ['soc-gap', ...registerNames];

const entriesOf = (folder: string, file: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return [];
    throw diskError('read', file, error);
  }
};

const unknownFile = (file: string, message: string, hint: string): Problem => ({
  code: 'unknown-file',
  message,
  hint,
  place: { file, line: 1, column: 1 },
});

/** Files at the top that look like a register and are none: a control that is silently not read is the worst that can happen. */
const misnamed = (name: string): Problem | undefined => {
  const [base, ending] = [name.replace(/\.ya?ml$/i, ''), /\.(ya?ml)$/i.exec(name)?.[1]];
  if (ending === undefined || (ending === 'yaml' && topNames.includes(base))) return undefined;
  const meant = topNames.includes(base) ? base : suggest(base, topNames);
  return meant === undefined
    ? undefined
    : unknownFile(name, 'this file is not read: its name is not one that soc-gap knows', `did you mean ${meant}.yaml?`);
};

/** A YAML file under evidence/ is a part of the register only where it says so; else it is evidence. */
const isRegisterPart = (kind: FoundFile['kind'], path: string): boolean => {
  if (kind !== 'evidence') return true;
  const start = readStart(path, 64 * 1024);
  return start !== undefined && /^(["']?)evidence\1\s*:/m.test(start.toString('latin1'));
};

/** Lists what a workspace folder holds of ours, in a fixed order, and what looks as if it were. */
export const findFiles = (root: string): FoundFiles => {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const real = realpathSync(root);

  const add = (kind: FoundFile['kind'], file: string): void => {
    const path = join(root, file);
    try {
      const target = realpathSync(path);
      if (target.startsWith(real.endsWith(sep) ? real : real + sep)) files.push({ kind, path, file });
      else
        problems.push({
          ...unknownFile(file, 'this link leads out of the workspace', 'put the file itself here'),
          code: 'outside-workspace',
        });
    } catch (error) {
      throw diskError('read', file, error);
    }
  };

  const addFolder = (kind: RegisterName | 'catalogs', folder: string, deeper: boolean): void => {
    for (const entry of entriesOf(join(root, folder), folder)) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory() && deeper) addFolder(kind, file, false);
      else if (
        entry.isDirectory() &&
        kind !== 'evidence' &&
        entriesOf(join(root, file), file).some(({ name }) => /\.ya?ml$/i.test(name))
      ) {
        problems.push(unknownFile(file, 'folders in here are not read', `move its files to ${folder}/`));
      } else if (entry.name.endsWith('.yaml') && isRegisterPart(kind, join(root, file))) add(kind, file);
      else if (/\.ya?ml$/i.test(entry.name) && kind !== 'evidence') {
        const hint = `rename it to ${entry.name.replace(/\.ya?ml$/i, '.yaml')}`;
        problems.push(unknownFile(file, 'this file is not read: its name does not end in .yaml', hint));
      }
    }
  };

  const top = entriesOf(root, root);
  const names = new Set(top.map((entry) => entry.name));
  if (names.has(engagementFile)) add('engagement', engagementFile);
  for (const name of registerNames) {
    if (names.has(`${name}.yaml`)) add(name, `${name}.yaml`);
    if (names.has(name)) addFolder(name, name, false);
  }
  if (names.has('catalogs')) addFolder('catalogs', 'catalogs', true);
  for (const entry of top) {
    const problem = entry.isDirectory() ? undefined : misnamed(entry.name);
    if (problem !== undefined) problems.push(problem);
  }
  return { files, problems };
};
