import { resolve } from 'node:path';
import { loaders } from '../generated/validators.js';
import { snapshotOf } from '../history/snapshot-of.js';
import { readText } from '../io/text/read-text.js';
import type { Host } from '../model/host.js';
import { inputError } from '../model/problem.js';
import type { Problem } from '../model/problem.js';
import type { Assessment } from '../schema/assessment.js';
import type { Snapshot } from '../schema/history/snapshot.js';

/** Saved assessments of very large workspaces stay below this. */
const maxBytes = 200 * 1024 * 1024;

const refuse = (path: string, message: string, hint: string): never => {
  const problem: Problem = { code: 'not-an-assessment', message, hint, place: { file: path } };
  throw inputError(problem);
};

const readJson = (host: Host, path: string): unknown => {
  const text = readText(resolve(host.cwd, path), path, maxBytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse(path, 'This is not JSON.', 'Save an assessment with `soc-gap assess --json > assessment.json`.');
  }
};

const checkAssessment = async (path: string, value: unknown): Promise<Assessment> => {
  const { default: validate } = await loaders.assessment();
  if (validate(value)) return value as Assessment;
  const [first] = validate.errors ?? [];
  return refuse(
    path,
    `This is no assessment of this version of soc-gap${first ? `: ${first.instancePath || 'the file'} ${first.message ?? 'is wrong'}` : ''}.`,
    'Make it anew with `soc-gap assess --json > assessment.json`.',
  );
};

/** Throws exit 2 for a copy whose names were replaced: what is compared would differ by its words alone. */
const refuseRedacted = (path: string, assessment: Assessment): Assessment =>
  assessment.redacted.length > 0
    ? refuse(
        path,
        `This copy is redacted (${assessment.redacted.join(', ')}) and cannot be compared.`,
        'Take the assessment as it was before --redact: `soc-gap assess --json > assessment.json`.',
      )
    : assessment;

/**
 * Reads an assessment that an earlier run saved as JSON. Throws exit 2 where it is none: a report or a gate must never rest on
 * half a file.
 */
export const readSaved = async (host: Host, path: string): Promise<Assessment> =>
  checkAssessment(path, readJson(host, path));

/** Reads a saved assessment that another is held against. Throws exit 2 where it is none, or redacted. */
export const readBaseline = async (host: Host, path: string): Promise<Assessment> =>
  refuseRedacted(path, await readSaved(host, path));

const isSnapshot = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'soc-gap/snapshot/v1';

/** Reads a snapshot, or makes one of a whole assessment. Throws exit 2 where the file is neither, or redacted. */
export const readSnapshot = async (host: Host, path: string): Promise<Snapshot> => {
  const value = readJson(host, path);
  if (!isSnapshot(value)) return snapshotOf(refuseRedacted(path, await checkAssessment(path, value)));
  const { default: validate } = await loaders.snapshot();
  if (validate(value)) return value as Snapshot;
  const [first] = validate.errors ?? [];
  return refuse(
    path,
    `This snapshot is damaged${first ? `: ${first.instancePath || 'the file'} ${first.message ?? 'is wrong'}` : ''}.`,
    'Take it from version control again, or make it anew with `soc-gap assess --save`.',
  );
};
