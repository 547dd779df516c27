import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { LintContext } from '../../src/catalogs/lint/rule.js';
import { gatherCatalogFiles } from '../../src/io/catalogs/gather-catalog-files.js';
import { type PlacedCatalog, placeCatalog } from '../../src/io/catalogs/place-catalog.js';
import type { CatalogStructure } from '../../src/schema/catalog-structure.js';
import type { Questions } from '../../src/schema/questions.js';
import type { RelatedIds } from '../../src/schema/related-ids.js';
import type { Wording } from '../../src/schema/wording.js';

export const home = resolve(__dirname, '../..');

const data = (name: string): unknown => parse(readFileSync(join(home, 'catalogs', `${name}.yaml`), 'utf8')) as unknown;

/** What the shipped catalogs are held against, from the sources. */
export const shippedContext: LintContext & { readonly questions: Questions } = {
  structure: data('structure') as CatalogStructure,
  related: data('related-ids') as RelatedIds,
  wording: data('wording') as Wording,
  questions: data('questions') as Questions,
  beside: [],
};

/** The shipped catalogs, from the sources. */
export const shippedCatalogs = async (): Promise<PlacedCatalog[]> => {
  const folders = ['soc1', 'soc2'].map((name) => join(home, 'catalogs', name));
  const { sources, problems } = await gatherCatalogFiles({ cwd: home }, folders);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return sources.filter((source) => source.kind === 'catalog').map((head) => placeCatalog(head, sources));
};
