import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { isPlainDate } from '../../src/model/plain-date.js';
import { allSchemas } from '../../src/schema/all.js';
import { home } from '../fake-host.js';
import { examples, renderExample } from './assess-example.js';

const newAjv = (): Ajv => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, ownProperties: true });
  ajv.addFormat('plain-date', isPlainDate);
  return ajv;
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

test.each(Object.entries(allSchemas))(
  'the schema %s compiles in strict mode, and names its draft and itself',
  (_name, schema) => {
    expect(() => newAjv().compile(schema)).not.toThrow();
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: expect.stringMatching(/^soc-gap /u) as string,
    });
  },
);

test('strict mode refuses a keyword that is misspelt', () => {
  expect(() => newAjv().compile({ type: 'object', proprties: {} })).toThrow();
});

test('what is published is what the sources say', () => {
  const folder = join(home, 'dist', 'schemas');
  const published = readdirSync(folder).map((name) => [
    name.replace(/\.json$/u, ''),
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
  ]);
  expect(Object.fromEntries(published)).toEqual(plain(allSchemas));
});

test.each(examples)('the assessment of $name is what its schema says', async (example) => {
  const validate = newAjv().compile(allSchemas.assessment);
  validate(JSON.parse(await renderExample(example, 'json')));
  expect(validate.errors ?? []).toEqual([]);
});

test('an assessment with half a finding is not', async () => {
  const validate = newAjv().compile(allSchemas.assessment);
  const text = await renderExample(examples[1], 'json');
  expect(validate(JSON.parse(text.replaceAll('"fingerprint"', '"fingerprnt"')))).toBe(false);
});

test('every property of a schema of the workspace is one that takes nothing unknown beside it', () => {
  const open: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, additionalProperties } = node as { type?: unknown; additionalProperties?: unknown };
    if (type === 'object' && additionalProperties === undefined) open.push(path);
    for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
  };
  for (const [name, schema] of Object.entries(allSchemas)) visit(schema, name);
  expect(open).toEqual([]);
});
