import { inputError, isSocGapError, exitCodes, type Problem } from '../../model/problem.js';
import { loaders } from '../../generated/validators.js';
import { didYouMean } from '../../model/suggest.js';
import type { CatalogFile, CatalogPart, Tailoring } from '../../schema/catalog.js';
import { allSchemas, type SchemaName } from '../../schema/all.js';
import type { Questions } from '../../schema/questions.js';
import type { FileKind } from '../../schema/workspace-files.js';
import { isRecord } from '../validate/find-faults.js';
import { type ParsedFile, parseYaml } from '../yaml/parse-yaml.js';
import { readText } from '../text/read-text.js';
import { validateFile } from '../validate/validate-file.js';

/** A file of a catalog, or of the data beside catalogs, that satisfies its schema, with the way back to its lines. */
export type CatalogSource = {
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly parsed: ParsedFile;
} & (
  | { readonly kind: 'catalog'; readonly value: CatalogFile }
  | { readonly kind: 'catalog-part'; readonly value: CatalogPart }
  | { readonly kind: 'tailoring'; readonly value: Tailoring }
  | { readonly kind: 'questions'; readonly value: Questions }
  | { readonly kind: 'other' }
);

/** Kinds that a workspace may hold, whose faults are told in full. */
const catalogKinds = ['catalog', 'catalog-part', 'tailoring'] as const satisfies readonly FileKind[];

/** Kinds of the data that ships beside the catalogs: every schema whose files say what they are. */
const dataKinds = (Object.keys(allSchemas) as SchemaName[]).filter(
  (name) => 'kind' in allSchemas[name].properties && !catalogKinds.some((kind) => kind === name),
);

const unknownKind = (said: unknown, parsed: ParsedFile): Problem => {
  const near = typeof said === 'string' ? didYouMean(said, [...catalogKinds, ...dataKinds]) : undefined;
  return {
    code: 'unknown-kind',
    message: said === undefined ? 'the file does not say what it is' : 'this is no kind of catalog file',
    hint: near ?? `its first line is one of ${catalogKinds.map((item) => `\`kind: ${item}\``).join(', ')}`,
    place: parsed.placeOf(['kind']),
  };
};

const dataFaults = async (kind: SchemaName, parsed: ParsedFile): Promise<Problem[]> => {
  const validate = (await loaders[kind]()).default;
  if (validate(parsed.value)) return [];
  return (validate.errors ?? []).map(({ instancePath }) => {
    const [message, hint] = ['this does not fit here', `\`soc-gap schema ${kind}\` prints what does`];
    return { code: 'wrong-value', message, hint, place: parsed.placeOf(instancePath.split('/').slice(1)) };
  });
};

/**
 * Reads a catalog, a part of one, a tailoring, or data that ships beside them, and judges it by its schema. `file` is the name for
 * messages. Throws exit 2 with every problem of the file, exit 4 where it can't be read.
 */
export const readCatalogFile = async (path: string, file: string): Promise<CatalogSource> => {
  const text = readText(path, file);
  const parsed = parseYaml(text, file);
  const source = { path, file, text, parsed };
  const said = isRecord(parsed.value) ? parsed.value.kind : undefined;
  const [kind, data] = [catalogKinds.find((item) => item === said), dataKinds.find((item) => item === said)];
  if (kind === undefined && data === undefined) throw inputError(unknownKind(said, parsed));
  const problems = kind ? await validateFile(kind, parsed, file) : data ? await dataFaults(data, parsed) : [];
  if (problems.length > 0) throw inputError(...problems);
  if (kind === undefined && data !== 'questions') return { ...source, kind: 'other' };
  // The validator of this kind has just judged the value.
  return { ...source, kind: said, value: parsed.value } as CatalogSource;
};

/** The same, with what is wrong with the file as a result: for those who go on with the next file. */
export const tryCatalogFile = async (path: string, file: string): Promise<CatalogSource | readonly Problem[]> => {
  try {
    return await readCatalogFile(path, file);
  } catch (error) {
    if (isSocGapError(error) && error.exitCode === exitCodes.input) return error.problems;
    throw error;
  }
};
