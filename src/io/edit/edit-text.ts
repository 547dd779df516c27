import { isDeepStrictEqual } from 'node:util';
import { Document, isScalar, isSeq, type Node, parseDocument, type ToStringOptions, visit } from 'yaml';
import { indentLines, itemRegion, putBack, type Region, takeOut } from './edit-region.js';
import { type ParsedFile, parseYaml, type ValuePath } from '../yaml/parse-yaml.js';
import { editOptions, styles } from '../yaml/yaml-style.js';

/** A file in the middle of being edited. */
export interface Editing {
  readonly file: string;
  readonly text: string;
  readonly parsed: ParsedFile;
}

/** A value to be put at a path; undefined takes away what is there. */
export interface Change {
  readonly path: ValuePath;
  readonly value: unknown;
}

type Writer = (style: ToStringOptions) => string | undefined;

/**
 * A document's text with `{ key: value }` and `[item, item]` spaced as most formatters do, and the key `on` without the quotes
 * that only a value of that text needs.
 */
const textOf = (document: Document, style: ToStringOptions): string => {
  visit(document, {
    Seq: (_key, node) => {
      const toString = node.toString.bind(node);
      node.toString = (context, ...rest) => toString(context && { ...context, flowCollectionPadding: '' }, ...rest);
    },
  });
  return document.toString(style).replace(/(^ *(?:- )?|[{,] )"on": /gm, '$1on: ');
};

const isFlat = (value: unknown): value is readonly (string | number | boolean)[] =>
  Array.isArray(value) && value.every((item) => typeof item !== 'object') && value.join(', ').length < 90;

const newNode = (document: Document, value: unknown): Node => {
  const node = document.createNode(value);
  const flatten = (at: unknown): void => {
    if (isSeq(at)) {
      at.flow = isFlat(at.toJSON());
      at.items.forEach(flatten);
    } else if (typeof at === 'object' && at !== null && 'items' in at && Array.isArray(at.items)) {
      for (const pair of at.items) flatten((pair as { value?: unknown }).value);
    }
  };
  flatten(node);
  return node;
};

/** Applies a change and keeps the comments of what stays: scalars change in place, lists keep the items that they still have. */
const applyChange = (document: Document, { path, value }: Change): void => {
  if (value === undefined) {
    document.deleteIn(path);
    return;
  }
  const there = document.getIn(path, true);
  if (isSeq(there) && isFlat(value)) {
    const old = [...there.items];
    there.items = value.map(
      (item) => old.find((node) => isScalar(node) && node.value === item) ?? document.createNode(item),
    );
  } else document.setIn(path, typeof value === 'object' ? newNode(document, value) : value);
};

const edited = (text: string, changes: readonly Change[], style: ToStringOptions): string | undefined => {
  const document = parseDocument(text, editOptions);
  if (document.errors.length > 0) return undefined;
  for (const change of changes) applyChange(document, change);
  return textOf(document, style);
};

/** Edits only the lines of a region. */
export const regionWriter =
  (text: string, region: Region | undefined, changes: readonly Change[]): Writer =>
  (style) => {
    if (region === undefined) return undefined;
    const content = edited(takeOut(text, region), changes, style);
    return content === undefined ? undefined : putBack(text, region, content);
  };

/** Edits the whole document: comments stay, spacing may change. */
const documentWriter =
  (text: string, changes: readonly Change[]): Writer =>
  (style) =>
    edited(text, changes, style);

/** A new value in the usual style. */
const written = (value: unknown, style: ToStringOptions): string => {
  const document = new Document(undefined, editOptions);
  document.contents = newNode(document, value);
  return textOf(document, style);
};

/** Puts a new item after the last one of its list, in the list's indent. */
export const appendItem =
  (text: string, root: Node | null, list: string, count: number, item: unknown): Writer =>
  (style) => {
    const last = count === 0 ? undefined : itemRegion(text, root, list, count - 1);
    if (last === undefined) return undefined;
    const [before, after] = [text.slice(0, last.end), text.slice(last.end)];
    const dash = `${' '.repeat(last.indent - 2)}- `;
    const content = indentLines(written(item, style).replace(/\n$/, ''), last.indent);
    return `${before}${before.endsWith('\n') ? '' : '\n'}${dash}${content}\n${after}`;
  };

/** Puts a new key at the end of the file. */
export const appendKey =
  (text: string, key: string, value: unknown): Writer =>
  (style) =>
    `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${written({ [key]: value }, style)}`;

/** Takes the lines of a region out, with the dash of an item. */
export const dropRegion =
  (text: string, region: Region | undefined): Writer =>
  () =>
    region === undefined
      ? undefined
      : text.slice(0, text.lastIndexOf('\n', region.start - 1) + 1) + text.slice(region.end);

const read = (text: string, file: string): ParsedFile | undefined => {
  try {
    return parseYaml(text, file);
  } catch {
    return undefined;
  }
};

/**
 * The first result that reads back as the value that is wanted: of each writer in turn in each style, then of the whole document.
 * The last resort writes the value anew, without comments; it has never been seen to be needed.
 */
export const firstFaithful = (
  editing: Editing,
  wanted: unknown,
  writers: readonly Writer[],
  changes: readonly Change[],
): Editing => {
  const { file, text } = editing;
  const anew: Writer = () => written(wanted, styles.at(-1) ?? {});
  for (const writer of [...writers, documentWriter(text, changes), anew]) {
    for (const style of styles) {
      const result = writer(style);
      const parsed = result === undefined ? undefined : read(result, file);
      if (result !== undefined && parsed !== undefined && isDeepStrictEqual(parsed.value, wanted))
        return { file, text: result, parsed };
    }
  }
  throw new Error(`no way of writing ${file} reads back as it should`);
};
