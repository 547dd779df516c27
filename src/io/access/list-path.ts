import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Place, Problem } from '../../model/problem.js';
import { systemCode } from '../disk/disk-error.js';
import { leadsAway } from '../evidence/evidence-reader.js';

/**
 * Where a list lies that a register names, followed through links and still in the workspace; or what is wrong with the path.
 * `place` is where the register names it.
 */
export const listPath = (root: string, file: string, place: Place): { readonly path: string } | Problem => {
  const outside: Problem = {
    code: 'outside-workspace',
    message: `${file} leads out of the workspace`,
    hint: 'put the file into the workspace, e.g. into access/, and name it from there',
    place,
  };
  if (leadsAway(file)) return outside;
  try {
    const [real, path] = [realpathSync(root), realpathSync(join(root, file))];
    return path.startsWith(real.endsWith(sep) ? real : real + sep) ? { path } : outside;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) {
      const hint = 'correct the path, or export the list to it';
      return { code: 'missing-file', message: `there is no file ${file}`, hint, place };
    }
    throw error;
  }
};
