import { dirname } from 'node:path';
import type { Brand } from '../../model/brand.js';
import { inputError } from '../../model/problem.js';
import type { BrandFile } from '../../schema/brand.js';
import { readText } from '../text/read-text.js';
import { limitProblems } from '../validate/limit-problems.js';
import { plainProblems } from '../validate/plain-problems.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import { readLogo } from './read-logo.js';

/** Reads a brand file and its logo. `path` is absolute, `file` its name for messages. Throws exit 2 with every problem, exit 4 where it can't be read. */
export const loadBrand = async (path: string, file: string): Promise<Brand> => {
  const parsed = parseYaml(readText(path, file), file);
  const problems = await plainProblems('brand', parsed);
  if (problems.length > 0) throw inputError(...limitProblems(problems));
  // The validator has just judged the value.
  const { firm, logo, colors, texts } = parsed.value as BrandFile;
  return {
    firm: firm.name,
    contact: firm.contact ?? null,
    logo: logo === undefined ? null : readLogo(dirname(path), logo, parsed.placeOf(['logo'])),
    primary: colors?.primary ?? null,
    confidentiality: texts?.confidentiality ?? null,
    introduction: texts?.introduction ?? null,
  };
};
