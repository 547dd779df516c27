import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { makeAjv } from './compile-validators.mjs';

const sha256 = (texts) => texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');

/**
 * Turns the shipped YAML into JSON, which loads ten times faster: a file per catalog, one per data file, and an index of all
 * ids. `joins` by kind of a data file: what puts in that catalogs bring. Returns what is wrong with them; `soc-gap catalog lint --all` looks deeper.
 */
export const compileCatalogs = async ({ from, to, schemas, joins }) => {
  const ajv = makeAjv();
  const validators = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));
  const problems = [];

  const read = (path) => {
    const text = readFileSync(path, 'utf8');
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, schema: 'core', stringKeys: true });
    for (const error of [...document.errors, ...document.warnings]) {
      const at = lines.linePos(error.pos[0]);
      problems.push(`${path}:${at.line}:${at.col}: ${error.code}`);
    }
    const value = document.errors.length === 0 ? document.toJS() : undefined;
    const validate = validators[value?.kind];
    if (!validate) problems.push(`${path}: unknown kind ${value?.kind}`);
    else if (!validate(value)) {
      for (const error of validate.errors) problems.push(`${path}: ${error.instancePath || '/'} ${error.message}`);
    }
    return { text, value };
  };

  const readCatalog = (path) => {
    const folder = statSync(path).isDirectory();
    const main = read(folder ? join(path, 'catalog.yaml') : path);
    const parts = (main.value?.parts ?? []).map((part) => read(join(path, part)));
    const { parts: _parts, requirements = [], ...head } = main.value ?? {};
    return {
      ...head,
      requirements: [...requirements, ...parts.flatMap((part) => part.value?.requirements ?? [])],
      origin: 'shipped',
      sha256: sha256([main.text, ...parts.map((part) => part.text)]),
      tailored: false,
      dropped: [],
    };
  };

  const folders = ['soc1', 'soc2'].map((name) => join(from, name));
  const catalogs = folders.flatMap((folder) =>
    existsSync(join(folder, 'catalog.yaml'))
      ? [readCatalog(folder)]
      : readdirSync(folder)
          .filter((name) => name.endsWith('.yaml'))
          .sort()
          .map((name) => readCatalog(join(folder, name))),
  );
  for (const catalog of catalogs) writeFileSync(join(to, `${catalog.id}.json`), JSON.stringify(catalog));
  const duties = [];
  const description = [];
  const dutyPairs = [];
  for (const name of readdirSync(from)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const { text, value } = read(join(from, name));
    if (value?.kind === 'segregation-of-duties') {
      duties.push(...value.duties.map((duty) => duty.id));
      dutyPairs.push(...value.pairs.map((pair) => pair.id));
    }
    if (value?.kind === 'description-criteria') description.push(...value.items.map((item) => item.id));
    const joined = value?.kind in joins ? joins[value.kind](value, catalogs) : value;
    writeFileSync(join(to, name.replace(/\.yaml$/, '.json')), JSON.stringify({ ...joined, sha256: sha256([text]) }));
  }
  const heads = catalogs.map(({ id, report, title, edition, sha256: hash, requirements }) => ({
    id,
    report,
    title,
    edition,
    sha256: hash,
    requirements: requirements.map((requirement) => ({
      id: requirement.id,
      title: requirement.title,
      points: requirement.points.map((point) => point.id),
    })),
  }));
  writeFileSync(join(to, 'index.json'), JSON.stringify({ catalogs: heads, duties, dutyPairs, description }));
  return problems;
};
