import { createHash } from 'node:crypto';
import type { Catalog } from '../../model/catalog.js';
import type { KnownIds } from '../../model/known-ids.js';
import { compareBy } from '../../model/order.js';
import type { CatalogFile, CatalogPart, Requirement, Tailoring } from '../../schema/catalog.js';
import { checkRequirements } from '../validate/check-requirements.js';
import { checkTailoring } from '../validate/check-tailoring.js';
import type { Complaints } from '../validate/complaint.js';
import { isRecord } from '../validate/find-faults.js';
import type { LoadedFile } from './load-file.js';

/** A list of requirements with the place where it stands. */
export interface RequirementList {
  readonly file: LoadedFile;
  readonly requirements: readonly Requirement[];
}

export interface OwnCatalogs {
  readonly catalogs: readonly Catalog[];
  readonly tailorings: readonly Tailoring[];
  /** The shipped ids and these catalogs' own. */
  readonly known: KnownIds & { readonly packs: ReadonlySet<string> };
}

const folderOf = (file: LoadedFile): string => file.file.slice(0, file.file.lastIndexOf('/') + 1);

const kindOf = (file: LoadedFile): unknown => (isRecord(file.value) ? file.value.kind : undefined);

const ofKind = (files: readonly LoadedFile[], kind: string): LoadedFile[] =>
  files.filter((file) => file.problems.length === 0 && kindOf(file) === kind);

/** The parts that a catalog lists, in its order, and complaints of those that are not there or another catalog's. */
const partsOf = (
  file: LoadedFile,
  head: CatalogFile,
  files: readonly LoadedFile[],
  found: Complaints,
): RequirementList[] =>
  (head.parts ?? []).flatMap((name, index) => {
    const part = files.find((other) => other.file === folderOf(file) + name);
    const path = ['parts', index];
    if (part === undefined) found.add(file, path, 'unknown-file', `there is no file ${name} beside this one`);
    else if (part.problems.length === 0 && kindOf(part) !== 'catalog-part') {
      found.add(
        file,
        path,
        'unknown-file',
        `${name} is not a catalog-part`,
        () => 'its first line is `kind: catalog-part`',
      );
    } else if (part.problems.length === 0) {
      const value = part.value as CatalogPart;
      if (value.catalog === head.id) return [{ file: part, requirements: value.requirements }];
      found.add(
        part,
        ['catalog'],
        'unknown-id',
        `${file.file} lists this part, and its id is ${head.id}`,
        () => `write ${head.id}`,
      );
    }
    return [];
  });

const sha256Of = (files: readonly LoadedFile[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.bytes);
  return hash.digest('hex');
};

/** All of a catalog's head but the list of its parts, which is about files. */
const withoutParts = (head: CatalogFile): Omit<CatalogFile, 'parts'> => {
  const copy = { ...head };
  delete copy.parts;
  return copy;
};

/** Reads the workspace's catalogs/: whole catalogs of its own and changes to shipped ones. Values were judged by their schemas. */
export const ownCatalogs = (files: readonly LoadedFile[], shipped: KnownIds, found: Complaints): OwnCatalogs => {
  const heads = ofKind(files, 'catalog').map((file) => {
    const head = file.value as CatalogFile;
    return {
      file,
      head,
      lists: [{ file, requirements: head.requirements ?? [] }, ...partsOf(file, head, files, found)],
    };
  });
  const tailorings = ofKind(files, 'tailoring').map((file) => ({ file, value: file.value as Tailoring }));
  const used = new Set(heads.flatMap(({ lists }) => lists.map(({ file }) => file)));
  for (const part of ofKind(files, 'catalog-part').filter((file) => !used.has(file))) {
    found.add(
      part,
      [],
      'unknown-file',
      'no catalog lists this part',
      () => 'name it in the `parts:` of the catalog.yaml beside it',
    );
  }
  const catalogs: Catalog[] = [];
  const ids = new Set(shipped.catalogs);
  for (const { file, head, lists } of heads) {
    if (ids.has(head.id))
      found.add(file, ['id'], 'duplicate-id', `there is a catalog ${head.id} already`, () => 'choose another id');
    ids.add(head.id);
    const requirements = lists.flatMap((list) => list.requirements);
    if (requirements.length === 0) found.add(file, ['id'], 'empty-catalog', 'the catalog has no requirements');
    const sha256 = sha256Of(lists.map((list) => list.file));
    catalogs.push({ ...withoutParts(head), requirements, origin: 'workspace', sha256, tailored: false, dropped: [] });
  }
  const groups = (head: CatalogFile): Set<string> => new Set(head.groups.map(({ id }) => id));
  const known = checkRequirements(
    [
      ...heads.flatMap(({ head, lists }) => lists.map((list) => ({ ...list, groups: groups(head) }))),
      ...tailorings.map(({ file, value }) => ({ file, requirements: value.requirements ?? [], groups: undefined })),
    ],
    shipped,
    found,
  );
  const all = { ...known, catalogs: ids };
  for (const { file, value } of tailorings) checkTailoring(file, value, all, found);
  const soc1 = [...shipped.catalogs].filter((id) => id.startsWith('soc1-'));
  const packs = new Set([...soc1, ...catalogs.filter(({ report }) => report === 'soc1').map(({ id }) => id)]);
  return {
    catalogs: catalogs.sort(compareBy(({ id }) => id)),
    tailorings: tailorings.map(({ value }) => value),
    known: { ...all, packs },
  };
};
