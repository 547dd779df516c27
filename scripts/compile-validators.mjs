import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { isPlainDate } from './plain-date-format.mjs';

const options = { allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false, ownProperties: true };

/** A compiler of our schemas, with our own formats. */
export const makeAjv = (extra = {}) => {
  const ajv = new Ajv({ ...options, ...extra });
  ajv.addFormat('plain-date', isPlainDate);
  return ajv;
};

/**
 * Writes each schema's validator as source text into a folder, with one module that loads them by name: nothing is compiled at
 * run time, and a run reads only the validators of the files that it has.
 */
export const compileValidators = (schemas, folder) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    const ajv = makeAjv({ code: { source: true, esm: true, lines: false, formats: _`formats` } });
    const source = standalone.default(ajv, ajv.compile(schema));
    writeFileSync(join(folder, `${name}.validator.js`), `import { formats } from '../model/formats.js';\n${source}`);
  }
  const loaders = Object.keys(schemas).map((name) => `  '${name}': () => import('./${name}.validator.js'),`);
  writeFileSync(join(folder, 'validators.js'), `export const loaders = {\n${loaders.join('\n')}\n};\n`);
  const types = [
    `import type { ErrorObject } from 'ajv';`,
    `import type { SchemaName } from '../schema/all.js';`,
    `/** True where the value is valid; else \`errors\` says why, all of it. */`,
    `export interface Validator { (value: unknown): boolean; errors?: readonly ErrorObject[] | null }`,
    `export declare const loaders: Readonly<Record<SchemaName, () => Promise<{ readonly default: Validator }>>>;`,
  ];
  writeFileSync(join(folder, 'validators.d.ts'), `${types.join('\n')}\n`);
};
