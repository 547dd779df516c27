import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loaders, type Validator } from '../../generated/validators.js';
import type { Host } from '../../model/host.js';
import { inputError, type Problem } from '../../model/problem.js';
import { tableFaults } from '../../sampling/table-faults.js';
import type { SampleSizes } from '../../schema/sample-sizes.js';
import { loadData } from '../catalogs/knowledge.js';
import { limitProblems } from '../validate/limit-problems.js';
import { type ParsedFile, parseYaml } from '../yaml/parse-yaml.js';
import { readText } from '../text/read-text.js';

/** A workspace's own table: it replaces the shipped one as a whole. */
export const sampleSizesFile = 'sample-sizes.yaml';

const hint = '`soc-gap schema sample-sizes` prints what the file may hold';

const schemaProblems = async (parsed: ParsedFile): Promise<Problem[]> => {
  const validate: Validator = (await loaders['sample-sizes']()).default;
  if (validate(parsed.value)) return [];
  return (validate.errors ?? []).map(({ instancePath, params }) => {
    const path = instancePath
      .split('/')
      .slice(1)
      .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const { additionalProperty: unknown, missingProperty: missing } = params as Readonly<Record<string, unknown>>;
    if (typeof unknown === 'string') {
      const place = parsed.placeOf([...path, unknown], 'key');
      return { code: 'unknown-key', message: 'this key is not known here', hint, place };
    }
    const place = parsed.placeOf(path);
    if (typeof missing === 'string')
      return { code: 'missing-key', message: `the key "${missing}" is missing`, hint, place };
    return { code: 'wrong-value', message: 'this value does not fit here', hint, place };
  });
};

/**
 * The table of sample sizes: the workspace's own where it has one, else the shipped one. `folder` is absolute. Throws exit 2 with
 * every problem of the workspace's table.
 */
export const loadSampleSizes = async (
  host: Pick<Host, 'home'>,
  folder: string,
): Promise<{ readonly table: SampleSizes; readonly origin: 'shipped' | 'workspace' }> => {
  const path = join(folder, sampleSizesFile);
  if (!existsSync(path)) return { table: (await loadData(host, 'sample-sizes')) as SampleSizes, origin: 'shipped' };
  const parsed = parseYaml(readText(path, sampleSizesFile), sampleSizesFile);
  const problems = await schemaProblems(parsed);
  if (problems.length > 0) throw inputError(...limitProblems(problems));
  // The validator has just judged the value.
  const table = parsed.value as SampleSizes;
  const faults = tableFaults(table).map(({ path: at, ...fault }) => ({ ...fault, place: parsed.placeOf(at) }));
  if (faults.length > 0) throw inputError(...limitProblems(faults));
  return { table, origin: 'workspace' };
};
