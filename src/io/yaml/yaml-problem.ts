import { type Document, isScalar, visit } from 'yaml';
import type { Problem } from '../../model/problem.js';
import type { LineIndex } from '../text/line-index.js';

type Words = readonly [code: string, message: string, hint: string];

const syntax = 'yaml-syntax';
const tag: Words = ['yaml-tag', 'tags (`!name`) are not read', 'put quotes around a text that starts with `!`'];
const alias: Words = [
  'yaml-alias',
  'this alias or anchor is not valid',
  'put quotes around a text that starts with `*` or `&`',
];
const tab: Words = ['tab', 'a tab stands where YAML wants spaces', 'indent with spaces'];
const unclosed: Words = ['unclosed', 'what opens here is never closed', 'close the quote or the bracket'];
const twoColons: Words = [
  syntax,
  'a second key stands on the line of a key',
  'put quotes around a text that holds `: `',
];

/** The parser's codes in our words. Its own sentences quote the file, which may hold a secret: they are never shown. */
const words: Readonly<Record<string, Words>> = {
  ALIAS_PROPS: alias,
  BAD_ALIAS: alias,
  MULTIPLE_ANCHORS: alias,
  BAD_COLLECTION_TYPE: tag,
  MULTIPLE_TAGS: tag,
  TAG_RESOLVE_FAILED: tag,
  TAB_AS_INDENT: tab,
  BLOCK_AS_IMPLICIT_KEY: twoColons,
  BAD_DIRECTIVE: ['yaml-directive', 'this directive is not read', 'remove the line that starts with `%`'],
  BAD_DQ_ESCAPE: [syntax, 'this escape is unknown', 'write `\\\\` for a backslash, or use single quotes'],
  BAD_INDENT: [
    syntax,
    'this stands further left or right than what it belongs to',
    'give the items of one list the same indent',
  ],
  BAD_SCALAR_START: [syntax, 'a value cannot start with this character', 'put quotes around the value'],
  KEY_OVER_1024_CHARS: [syntax, 'this key is too long', 'keys are short names'],
  MISSING_CHAR: [syntax, 'something is missing here', 'a line is `key: value`, with a space after the colon'],
  MULTILINE_IMPLICIT_KEY: [syntax, 'a key must stand on one line', 'is a colon or a quote missing on this line?'],
  NON_STRING_KEY: [syntax, 'a key must be plain text', 'write `key: value`'],
  UNEXPECTED_TOKEN: [
    syntax,
    'this does not belong here',
    'look at the indent, quotes and brackets of this line and the one before',
  ],
};

const unknown: Words = [
  syntax,
  'this is not valid YAML',
  'look at the indent, quotes and brackets of this line and the one before',
];
const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** Where the quote or bracket opens that is still open at `offset`: far more use than the end of the file. */
const openedAt = (document: Document.Parsed, text: string, offset: number): number | undefined => {
  let found: number | undefined;
  visit(document, {
    Node: (_key, node) => {
      const [start, end, after] = node.range ?? [0, 0, 0];
      if (offset < start || offset > after) return visit.SKIP;
      const closer = closers[text[start] ?? ''];
      const isOpen = closer !== undefined && (end - start < 2 || text[end - 1] !== closer);
      if (isOpen && (!isScalar(node) || node.type !== 'PLAIN')) found = start;
      return undefined;
    },
  });
  return found;
};

/** The tab in the indent of the line at `offset`, if there is one: whatever the parser says of such a line, this is why. */
const tabInIndent = (text: string, offset: number): number | undefined => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, start + 1000))?.[0] ?? '';
  const at = indent.indexOf('\t');
  return at < 0 ? undefined : start + at;
};

/** An error or warning of the parser as a problem, placed where a person would start to look. */
export const yamlProblem = (
  error: { readonly code: string; readonly pos: readonly [number, number] },
  document: Document.Parsed,
  text: string,
  lines: LineIndex,
): Problem => {
  // An error after the last line break belongs to the line that it ends.
  const offset = Math.min(error.pos[0], Math.max(0, text.trimEnd().length));
  const [tabAt, openAt] = [tabInIndent(text, offset), openedAt(document, text, error.pos[0])];
  const [code, message, hint] =
    tabAt !== undefined ? tab : openAt !== undefined ? unclosed : (words[error.code] ?? unknown);
  return { code, message, hint, place: lines.placeOf(tabAt ?? openAt ?? offset) };
};
