import type { Facts } from '../../model/facts.js';
import { later } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { DescriptionItem } from '../../schema/description-criteria.js';
import type { DescriptionEntry, Document } from '../../schema/registers.js';
import { countWords } from './count-words.js';
import type { Found, Judged, Short } from './material.js';
import { nothing, placeOf, short } from './material.js';
import { counted, listed } from './tell.js';

/** Bytes that a word takes at the least, in a file whose words nobody counts. */
const bytesOfWord = 4;

/** Significant changes by the day of the assessment that came after words were last brought up to date. */
const stale = (
  item: DescriptionItem,
  updated: PlainDate | undefined,
  { workspace, asOf, controlById }: Facts,
): Short[] => {
  const known = updated !== undefined && updated <= asOf ? updated : undefined;
  const concerns = (controls: readonly string[]): boolean =>
    controls.length === 0 || controls.some((id) => controlById.get(id)?.serves.includes(item.report));
  const since = workspace.changes.filter(
    ({ kind, significant, on, controls = [] }) =>
      significant &&
      on <= asOf &&
      (item.staleAfter ?? []).includes(kind) &&
      (known === undefined || on > known) &&
      concerns(controls),
  );
  if (since.length === 0) return [];
  const told = listed(since.map(({ id, on }) => `${id} of ${on}`));
  const says =
    known === undefined
      ? `No day says when the words were last brought up to date; significant ${since.length === 1 ? 'change' : 'changes'}: ${told}.`
      : `The words are of ${known}, before ${since.length === 1 ? 'a significant change' : 'significant changes'}: ${told}.`;
  return [short('stale', says, { changes: since.map(({ id }) => id) })];
};

const tooShort = (has: string, words: number): Short =>
  short('text-short', `${has}; ${words} words are the least that is usually enough.`, { words });

/** Words of management's own, in description.yaml or in a file of the workspace. */
const judgeWords = (item: DescriptionItem, entry: DescriptionEntry, index: number, facts: Facts): Judged => {
  const { workspace } = facts;
  const least = item.text?.words ?? 1;
  const place = placeOf(workspace, 'description', index);
  const outdated = stale(item, entry.updated, facts);
  const words = countWords(entry.text);
  const found: Found[] = entry.text === undefined ? [] : [{ what: `words of management's own: ${words}`, ...place }];
  if (entry.file === undefined) {
    const few = words < least ? [tooShort(`The text has ${counted(words, 'word', 'words')}`, least)] : [];
    return { found, short: [...few, ...outdated], isThere: words > 0 };
  }
  const file = workspace.evidenceFiles.get(entry.file);
  if (file?.state !== 'read') {
    const says = `The file ${entry.file} can't be read${file ? `: ${file.why}` : ''}.`;
    return { found, short: [short('no-file', says, { file: entry.file })], isThere: words > 0 };
  }
  const few = words < least && file.bytes < least * bytesOfWord;
  return {
    found: [...found, { what: `a file of ${counted(file.bytes, 'byte', 'bytes')}`, file: entry.file, line: null }],
    short: [...(few ? [tooShort(`The file has ${counted(file.bytes, 'byte', 'bytes')}`, least)] : []), ...outdated],
    isThere: file.bytes > 0,
  };
};

const lastLook = ({ approved, reviewed }: Document, asOf: PlainDate): PlainDate | undefined =>
  [approved, reviewed].reduce<PlainDate | undefined>(
    (last, day) => (day === undefined || day > asOf ? last : later(last ?? day, day)),
    undefined,
  );

/** Registered documents that may stand for words of management's own. */
const judgeDocuments = (item: DescriptionItem, facts: Facts): Judged => {
  const { workspace, asOf } = facts;
  const types = item.text?.orDocument ?? [];
  const registered = workspace.documents.flatMap((document, index) =>
    types.includes(document.type) ? [{ document, index }] : [],
  );
  if (registered.length === 0) return nothing;
  const looks = registered.map(({ document }) => lastLook(document, asOf));
  const newest = looks.reduce((last, day) => (day === undefined ? last : later(last ?? day, day)), undefined);
  return {
    found: registered.map(({ document, index }) => ({
      what: `registered document ${document.id}: ${document.title}`,
      ...placeOf(workspace, 'documents', index),
    })),
    short: stale(item, newest, facts),
    isThere: true,
    isUnread: true,
  };
};

/**
 * What management tells of an item in words of its own; a registered document stands in for them where the catalog says so.
 * `isListed`: a list of management's own does.
 */
export const judgeText = (
  item: DescriptionItem,
  entry: DescriptionEntry | undefined,
  index: number,
  facts: Facts,
  isListed: boolean,
): Judged => {
  if (entry && entry.none !== true) return judgeWords(item, entry, index, facts);
  if (!item.text) return nothing;
  const documents = judgeDocuments(item, facts);
  if (documents.isThere || isListed || item.text.needed !== true) return documents;
  const types = item.text.orDocument ?? [];
  const says = `No words of management's own stand in description.yaml${types.length > 0 ? `, and no document of the type ${types.join(' or ')} is registered` : ''}.`;
  return { ...nothing, short: [short('no-text', says, { types })] };
};
