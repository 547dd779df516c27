import { Composer, type Document, isAlias, isMap, isSeq, type Node } from 'yaml';
import { inputError, type Place } from '../../model/problem.js';
import { limitProblems, sortProblems } from '../validate/limit-problems.js';
import { type LineIndex, lineIndex } from '../text/line-index.js';
import { yamlProblem } from './yaml-problem.js';
import { maxDepth, readTokens } from './yaml-tokens.js';
import { yamlValues, type YamlValues } from './yaml-values.js';

export type ValuePath = readonly (string | number)[];

/** A YAML file as plain values, with the way back to where each of them stands. */
export interface ParsedFile {
  readonly value: unknown;
  /** The place of a value, or of its key; of the nearest thing around it where the path leads nowhere. */
  placeOf(path: ValuePath, part?: 'key' | 'value'): Place;
  /** Lines of the items of each list at the top of the file, by the list's name. */
  readonly itemLines: Readonly<Record<string, readonly number[]>>;
  /** The parser's nodes, for those who edit the text. */
  readonly root: Node | null;
}

/** `schema` is pinned: a `%YAML 1.1` line would turn `no` into false. Duplicate keys are ours to find: theirs is quadratic. */
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** So many syntax errors are described. */
const maxDescribed = 60;

const compose = (text: string, lines: LineIndex): Document.Parsed => {
  const read = readTokens(text);
  if ('refused' in read) {
    const [message, hint] =
      read.refused === 'too-deep'
        ? [`values are nested more than ${maxDepth} deep`, 'are brackets left open?']
        : ['the file holds too many values or lines', 'split it into a folder of files'];
    throw inputError({ code: read.refused, message, hint, place: lines.placeOf(read.offset) });
  }
  const directive = read.tokens.find((token) => token.type === 'directive' && !/^%YAML +1\.2\s*$/.test(token.source));
  if (directive !== undefined) {
    const hint = 'remove the line that starts with `%`';
    const place = lines.placeOf(directive.offset);
    throw inputError({ code: 'yaml-directive', message: 'this directive is not read', hint, place });
  }
  const [document, second] = new Composer(options).compose(read.tokens, true, text.length) as Iterable<Document.Parsed>;
  if (document === undefined) throw new Error('the composer gave no document');
  if (second !== undefined) {
    const [message, hint] = ['the file holds several documents', 'remove the `---` or `...` between them'];
    throw inputError({ code: 'several-documents', message, hint, place: lines.placeOf(second.range[0]) });
  }
  return document;
};

/** One mistake makes the parser stumble several times: the first on a line tells it. */
const refuseFailures = (document: Document.Parsed, text: string, file: string, lines: LineIndex): void => {
  const failures = [...document.errors, ...document.warnings].reverse();
  if (failures.length === 0) return;
  const byLine = [...new Map(failures.map((error) => [lines.lineOf(error.pos[0]), error])).values()].reverse();
  const told = byLine.slice(0, maxDescribed).map((error) => yamlProblem(error, document, text, lines));
  const once = sortProblems([...new Map(told.map((problem) => [JSON.stringify(problem.place), problem])).values()]);
  // What follows an open quote or bracket was read as a part of it: it says nothing about itself.
  const open = once.findIndex((problem) => problem.code === 'unclosed');
  if (open >= 0) throw inputError(...limitProblems(once.slice(0, open + 1)));
  throw inputError(...limitProblems(once, new Map([[file, byLine.length - Math.min(byLine.length, maxDescribed)]])));
};

const refuseWrongText = (text: string, file: string, lines: LineIndex): void => {
  if (text.trim() === '') {
    throw inputError({
      code: 'empty-file',
      message: 'the file holds nothing',
      hint: 'fill it or remove it',
      place: { file, line: 1, column: 1 },
    });
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    const message = 'this is a web page or XML, not YAML';
    throw inputError({ code: 'yaml-syntax', message, hint: 'was it downloaded?', place: lines.placeOf(0) });
  }
  const lone = text.indexOf('\r');
  if (lone < 0) return;
  const [message, hint] = ['a carriage return stands alone', 'save the file with the line ends LF or CRLF'];
  throw inputError({ code: 'control-character', message, hint, place: lines.placeOf(lone) });
};

const step = (node: Node | null, key: string | number, { targets }: YamlValues, part: 'key' | 'value'): Node | null => {
  const at = isAlias(node) ? (targets.get(node) ?? null) : node;
  if (isSeq(at)) return (at.items[Number(key)] as Node | undefined) ?? null;
  const pair = isMap(at) ? at.items.find((item) => (item.key as { value?: unknown }).value === key) : undefined;
  if (pair === undefined) return null;
  const value = pair.value as Node | null;
  // A key without a value: the value's place would be after the line.
  const isEmpty = value === null || (value.range?.[0] === value.range?.[1] && !isAlias(value));
  return part === 'key' || isEmpty ? (pair.key as Node) : value;
};

/** Reads the text of one YAML file. Throws exit 2 with every problem of the file, each with its place. */
export const parseYaml = (text: string, file: string): ParsedFile => {
  const lines = lineIndex(text, file);
  refuseWrongText(text, file, lines);
  const document = compose(text, lines);
  refuseFailures(document, text, file, lines);
  const root = document.contents as Node | null;
  const values = yamlValues(root, lines);
  if (values.problems.length > 0) throw inputError(...limitProblems(values.problems, new Map([[file, values.untold]])));
  if (values.value === null) refuseWrongText('', file, lines);
  const placeOf = (path: ValuePath, part: 'key' | 'value' = 'value'): Place => {
    let node = root;
    for (const [index, key] of path.entries()) {
      const next = step(node, key, values, index === path.length - 1 ? part : 'value');
      if (next === null) break;
      node = next;
    }
    return lines.placeOf(node?.range?.[0] ?? 0);
  };
  const itemLines: Record<string, readonly number[]> = {};
  for (const pair of isMap(root) ? root.items : []) {
    if (!isSeq(pair.value)) continue;
    const items = pair.value.items as Node[];
    itemLines[String((pair.key as { value?: unknown }).value)] = items.map((item) =>
      lines.lineOf(item.range?.[0] ?? 0),
    );
  }
  return { value: values.value, placeOf, itemLines, root };
};
