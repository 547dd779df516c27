import { isMap, isSeq, type Node } from 'yaml';

/** A piece of a YAML text that can be taken out, edited as a document of its own and put back: all around it stays as it is. */
export interface Region {
  readonly start: number;
  readonly end: number;
  /** Spaces that its lines have in the file, the first one excepted. */
  readonly indent: number;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

/** Leaves out empty lines and comments at the end that stand further left: they belong to what follows. */
const trimEnd = (text: string, start: number, end: number, indent: number): number => {
  let at = end;
  for (;;) {
    const from = lineStart(text, at - 1);
    const line = text.slice(from, at);
    const spaces = line.length - line.trimStart().length;
    if (from <= start || !(line.trim() === '' || (line.trimStart().startsWith('#') && spaces < indent))) return at;
    at = from;
  }
};

/** The lines of a key at the top of the file with all that it holds; nothing where the file is not written in such lines. */
export const keyRegion = (text: string, root: Node | null, key: string): Region | undefined => {
  if (!isMap(root) || root.flow) return undefined;
  const index = root.items.findIndex((pair) => (pair.key as { value?: unknown }).value === key);
  const start = startOf(root.items[index]?.key);
  const next = root.items[index + 1];
  if (index < 0 || lineStart(text, start) !== start) return undefined;
  const end = next === undefined ? text.length : lineStart(text, startOf(next.key));
  return { start, end: trimEnd(text, start, end, 1), indent: 0 };
};

/** The lines of an item of a list at the top of the file, without its dash; nothing where the list is written in another way. */
export const itemRegion = (text: string, root: Node | null, list: string, index: number): Region | undefined => {
  const around = keyRegion(text, root, list);
  const items = isMap(root) ? root.get(list, true) : undefined;
  if (around === undefined || !isSeq(items) || items.flow) return undefined;
  const item = items.items[index];
  if (!isMap(item)) return undefined;
  const start = startOf(item);
  const before = text.slice(lineStart(text, start), start);
  if (!/^ *- +$/.test(before)) return undefined;
  const next = items.items[index + 1];
  const end = next === undefined ? around.end : lineStart(text, startOf(next));
  return { start, end: trimEnd(text, start, end, before.length), indent: before.length };
};

/** The text of a region as a document of its own. */
export const takeOut = (text: string, { start, end, indent }: Region): string => {
  const pattern = new RegExp(`^ {0,${indent}}`);
  const [first = '', ...rest] = text.slice(start, end).split('\n');
  return [first, ...rest.map((line) => line.replace(pattern, ''))].join('\n');
};

/** Indents all lines but the first. */
export const indentLines = (content: string, indent: number): string =>
  content.replace(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`);

/** The text with a region's content replaced. */
export const putBack = (text: string, { start, end, indent }: Region, content: string): string => {
  const lines = indentLines(content.replace(/\n$/, ''), indent);
  const after = text.slice(end);
  return `${text.slice(0, start)}${lines}\n${after}`;
};
