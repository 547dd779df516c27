import { resolve } from 'node:path';
import { loaders } from '../generated/validators.js';
import { readText } from '../io/text/read-text.js';
import type { Host } from '../model/host.js';
import { inputError } from '../model/problem.js';
import type { Problem } from '../model/problem.js';
import type { Assessment } from '../schema/assessment.js';

/** Saved assessments of very large workspaces stay below this. */
const maxBytes = 200 * 1024 * 1024;

/**
 * Reads an assessment that an earlier run saved as JSON. Throws exit 2 where it is none: a report or a gate must never rest on
 * half a file.
 */
export const readSaved = async (host: Host, path: string): Promise<Assessment> => {
  const text = readText(resolve(host.cwd, path), path, maxBytes);
  const refuse = (message: string, hint: string): never => {
    const problem: Problem = { code: 'not-an-assessment', message, hint, place: { file: path } };
    throw inputError(problem);
  };
  const value = ((): unknown => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return refuse('This is not JSON.', 'Save an assessment with `soc-gap assess --json > assessment.json`.');
    }
  })();
  const { default: validate } = await loaders.assessment();
  if (validate(value)) return value as Assessment;
  const [first] = validate.errors ?? [];
  return refuse(
    `This is no assessment of this version of soc-gap${first ? `: ${first.instancePath || 'the file'} ${first.message ?? 'is wrong'}` : ''}.`,
    'Make it anew with `soc-gap assess --json > assessment.json`.',
  );
};
