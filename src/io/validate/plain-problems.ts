import { loaders, type Validator } from '../../generated/validators.js';
import type { Problem } from '../../model/problem.js';
import type { ParsedFile } from '../yaml/parse-yaml.js';

/** What is wrong with a file that is no register of the workspace, by the schema of that name; none where it is valid. */
export const plainProblems = async (name: 'sample-sizes' | 'brand', parsed: ParsedFile): Promise<Problem[]> => {
  const hint = `\`soc-gap schema ${name}\` prints what the file may hold`;
  const validate: Validator = (await loaders[name]()).default;
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
