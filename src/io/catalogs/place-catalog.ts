import { createHash } from 'node:crypto';
import type { Catalog } from '../../model/catalog.js';
import type { Place, Problem } from '../../model/problem.js';
import { dirname, join } from 'node:path';
import type { CatalogSource } from './read-catalog-file.js';
import type { ValuePath } from '../yaml/parse-yaml.js';

export type SourceOf<Kind extends CatalogSource['kind']> = Extract<CatalogSource, { kind: Kind }>;

/** Where something stands in a catalog that was joined of files. */
export interface CatalogPosition {
  readonly requirement?: number;
  readonly point?: number;
  readonly field: ValuePath;
}

/** A catalog as the engine sees it, with the way back to its files. */
export interface PlacedCatalog {
  readonly catalog: Catalog;
  readonly head: SourceOf<'catalog'>;
  readonly parts: readonly SourceOf<'catalog-part'>[];
  /** False where a part is missing: what is counted then says nothing. */
  readonly complete: boolean;
  /** What is wrong between its files. */
  readonly problems: readonly Problem[];
  readonly placeOf: (position: CatalogPosition) => Place;
}

export const partPath = (head: CatalogSource, name: string): string => join(dirname(head.path), name);

/** Joins a catalog with those of `sources` that it lists as its parts. What is wrong with the `unread` ones is told elsewhere. */
export const placeCatalog = (
  head: SourceOf<'catalog'>,
  sources: readonly CatalogSource[],
  unread: ReadonlySet<string> = new Set(),
): PlacedCatalog => {
  const problems: Problem[] = [];
  const { parts: names = [], requirements: own = [], ...rest } = head.value;
  const parts = names.flatMap((name, index) => {
    const part = sources.find((source) => source.path === partPath(head, name));
    if (part?.kind === 'catalog-part' && part.value.catalog === head.value.id) return [part];
    if (unread.has(partPath(head, name))) return [];
    const [place, hint] = [head.parsed.placeOf(['parts', index]), 'each of `parts:` is a file beside this one'];
    if (part === undefined)
      problems.push({ code: 'unknown-file', message: `there is no ${name} beside this file`, hint, place });
    else {
      const message = `${part.file} is no part of ${head.value.id}`;
      const write = `write \`kind: catalog-part\` and \`catalog: ${head.value.id}\` there`;
      problems.push({ code: 'unknown-file', message, hint: write, place: part.parsed.placeOf(['catalog']) });
    }
    return [];
  });
  const origins = [head, ...parts].flatMap((source) =>
    (source.value.requirements ?? []).map((_, index) => ({ source, path: ['requirements', index] })),
  );
  const sha256 = createHash('sha256');
  for (const { text } of [head, ...parts]) sha256.update(text);
  const requirements = [...own, ...parts.flatMap((part) => part.value.requirements)];
  if (requirements.length === 0 && names.length === 0) {
    const hint = 'add `requirements:`, or `parts:` that hold them';
    problems.push({
      code: 'empty-catalog',
      message: 'the catalog has no requirements',
      hint,
      place: head.parsed.placeOf(['id']),
    });
  }
  return {
    catalog: { ...rest, requirements, origin: 'workspace', sha256: sha256.digest('hex'), tailored: false, dropped: [] },
    head,
    parts,
    complete: parts.length === names.length,
    problems,
    placeOf: ({ requirement, point, field }) => {
      const origin = requirement === undefined ? undefined : origins[requirement];
      if (origin === undefined) return head.parsed.placeOf(field);
      const inside = point === undefined ? [] : ['points', point];
      return origin.source.parsed.placeOf([...origin.path, ...inside, ...field]);
    },
  };
};
