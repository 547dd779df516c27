import { dirname } from 'node:path';
import type { Brand } from '../../model/brand.js';
import { inputError } from '../../model/problem.js';
import type { Problem } from '../../model/problem.js';
import type { BrandFile } from '../../schema/brand.js';
import { cut } from '../../reports/view/cut.js';
import { readText } from '../text/read-text.js';
import { limitProblems } from '../validate/limit-problems.js';
import { plainProblems } from '../validate/plain-problems.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import type { ParsedFile } from '../yaml/parse-yaml.js';
import { findClaims } from './find-claims.js';
import { readLogo } from './read-logo.js';

/** The texts of a brand, by where they stand. */
const textsOf = ({
  firm,
  texts,
}: BrandFile): readonly (readonly [path: readonly string[], text: string | undefined])[] => [
  [['firm', 'name'], firm.name],
  [['firm', 'contact'], firm.contact],
  [['texts', 'confidentiality'], texts?.confidentiality],
  [['texts', 'introduction'], texts?.introduction],
];

const claimsIn = (brand: BrandFile, parsed: ParsedFile): Problem[] =>
  textsOf(brand).flatMap(([path, text]) =>
    findClaims(text ?? '').map((sentence) => ({
      code: 'brand-claim',
      message: `a report cannot say this: "${cut(sentence.trim(), 120)}"`,
      hint: 'a SOC report is an attestation: it certifies nobody, calls nobody compliant, and nobody can promise what it will say',
      place: parsed.placeOf(path),
    })),
  );

/** Reads a brand file and its logo. `path` is absolute, `file` its name for messages. Throws exit 2 with every problem, and where a text claims what no SOC report gives; exit 4 where it can't be read. */
export const loadBrand = async (path: string, file: string): Promise<Brand> => {
  const parsed = parseYaml(readText(path, file), file);
  const problems = await plainProblems('brand', parsed);
  if (problems.length > 0) throw inputError(...limitProblems(problems));
  // The validator has just judged the value.
  const brand = parsed.value as BrandFile;
  const claims = claimsIn(brand, parsed);
  if (claims.length > 0) throw inputError(...claims);
  const { firm, logo, colors, texts } = brand;
  return {
    firm: firm.name,
    contact: firm.contact ?? null,
    logo: logo === undefined ? null : readLogo(dirname(path), logo, parsed.placeOf(['logo'])),
    primary: colors?.primary ?? null,
    confidentiality: texts?.confidentiality ?? null,
    introduction: texts?.introduction ?? null,
  };
};
