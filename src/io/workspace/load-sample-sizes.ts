import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../model/host.js';
import { inputError } from '../../model/problem.js';
import { tableFaults } from '../../sampling/table-faults.js';
import type { SampleSizes } from '../../schema/sample-sizes.js';
import { loadData } from '../catalogs/knowledge.js';
import { limitProblems } from '../validate/limit-problems.js';
import { plainProblems } from '../validate/plain-problems.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import { readText } from '../text/read-text.js';

/** A workspace's own table: it replaces the shipped one as a whole. */
export const sampleSizesFile = 'sample-sizes.yaml';

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
  const problems = await plainProblems('sample-sizes', parsed);
  if (problems.length > 0) throw inputError(...limitProblems(problems));
  // The validator has just judged the value.
  const table = parsed.value as SampleSizes;
  const faults = tableFaults(table).map(({ path: at, ...fault }) => ({ ...fault, place: parsed.placeOf(at) }));
  if (faults.length > 0) throw inputError(...limitProblems(faults));
  return { table, origin: 'workspace' };
};
