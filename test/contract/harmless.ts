import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { ReportFile } from '../../src/reports/report.js';
import { readTables } from '../reports/read-tables.js';
import { elementsOf, partsOf, textOf } from './workbook-harmless.js';

/** The files that a format made of hostile text, and those it made of the letter z in its place. */
export type Harmless = (hostile: readonly ReportFile[], plain: readonly ReportFile[]) => void;

const one = ([file]: readonly ReportFile[]): string => (typeof file?.content === 'string' ? file.content : '');

/** Controls, bidi marks, zero-width characters, lone surrogates: nothing of these is in any format that people look at. */
const hidden =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;
const expectNothingHidden = (text: string): void => {
  expect(text.replaceAll(/[\n\t]/g, '')).not.toMatch(hidden);
};

/** What each line is, so that two renderings can be compared by their structure. */
const shapeOf = (markdown: string): string[] =>
  markdown.split('\n').map((line) => /^(#+ |- |\d+\. |\|)|^$/.exec(line)?.[0] ?? 'text');

/** Escaped characters and code taken out: what is left could be markup. */
const expectNoMarkup = (markdown: string): void => {
  // The arrows of flowcharts are ours; financial-map.test.ts reads those by their grammar.
  const prose = markdown.replace(/^```mermaid\nflowchart LR\n[\s\S]*?\n```$/gm, '');
  expect(prose.replace(/\\[^A-Za-z0-9\s]|`[^`\n]+`/g, '')).not.toMatch(/[<>]|:\/\/|\w@|!\[|\]\((?!#)/);
};

const markdown: Harmless = (hostile, plain) => {
  const [text, other] = [one(hostile), one(plain)];
  expectNothingHidden(text);
  expectNoMarkup(text);
  expect(shapeOf(text)).toEqual(shapeOf(other));
  const widths = (all: string): number[][] => readTables(all).map((table) => table.map((row) => row.length));
  expect(widths(text)).toEqual(widths(other));
};

/** Every string of a JSON value with its key, and the value with all strings alike: its shape. */
const stringsOf = (value: unknown, key = ''): [string, string][] => {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((item) => stringsOf(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => stringsOf(item, name));
};
const shapeOfJson = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? '' : value));

/** Fields of OSCAL that hold Markdown; all others are plain. */
const markupFields = new Set(['title', 'description', 'remarks', 'prose', 'statement']);

const oscal: Harmless = (hostile, plain) => {
  const text = one(hostile);
  expect(shapeOfJson(text)).toEqual(shapeOfJson(one(plain)));
  for (const [key, value] of stringsOf(JSON.parse(text))) {
    expectNothingHidden(value);
    expect(value).toMatch(/^\S(?:[^]*\S)?$/);
    if (markupFields.has(key)) expectNoMarkup(value);
    else expect(value).not.toContain('\n');
  }
};

const sarif: Harmless = (hostile, plain) => {
  const text = one(hostile);
  expect(shapeOfJson(text)).toEqual(shapeOfJson(one(plain)));
  for (const [key, value] of stringsOf(JSON.parse(text))) {
    expectNothingHidden(value);
    expect(value).not.toContain('](');
    if (key === 'uri') expect(value).toMatch(/^(?:[\w.!~*'()-]|%[0-9A-F]{2}|\/)+$/);
  }
};

const tag = /<(\/?[a-z-]+)((?: [a-z-]+="(?:[^"<>&\n\t]|&(?:amp|lt|gt|quot|#39|#10|#9|#96);)*")*)\/?>/g;

const junit: Harmless = (hostile, plain) => {
  const text = one(hostile);
  expectNothingHidden(text);
  const tagsOf = (document: string): string[] => [...document.matchAll(tag)].map(([, name = '']) => name);
  expect(tagsOf(text)).toEqual(tagsOf(one(plain)));
  const between = text.replace(/^<\?xml [^>]*>/, '').replace(tag, '');
  expect(between).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39|#10|#9);)/);
};

const github: Harmless = (hostile, plain) => {
  const text = one(hostile);
  const lines = (all: string): string[] => all.split('\n');
  expect(lines(text)).toHaveLength(lines(one(plain)).length);
  for (const line of lines(text.trimEnd())) {
    expectNothingHidden(line);
    expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-z]+=(?:[^:,%]|%25|%3A|%2C|%0A)*,?)+::(?:[^%]|%25|%0A)*$/);
  }
};

const csv: Harmless = (hostile, plain) => {
  expect(hostile.map(({ name }) => name)).toEqual(plain.map(({ name }) => name));
  hostile.forEach((file, index) => {
    const rowsOf = (text: string): string[][] => parse(text, { bom: true });
    const rows = rowsOf(one([file]));
    const other = rowsOf(one(plain.slice(index)));
    expect(rows.map((row) => row.length)).toEqual(other.map((row) => row.length));
    for (const cell of rows.flat()) {
      expectNothingHidden(cell);
      if (!/^-?\d+(?:\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠|%]|^\t/);
    }
  });
};

const htmlTag =
  /<(\/?[a-z][a-z0-9]*|!doctype)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="(?:[^"<>&]|&(?:amp|lt|gt|quot|#39|#96);)*")?)*)\s*\/?>/g;

/** The one style and the one script are ours to the letter; what surrounds them is elements, quoted attributes and escaped text. */
const html: Harmless = (hostile, plain) => {
  const [text, other] = [one(hostile), one(plain)];
  expectNothingHidden(text);
  const ours = /<style>[^]*?<\/style>|<script>[^]*?<\/script>/g;
  expect(text.match(ours)).toEqual(other.match(ours));
  const [rest, otherRest] = [text.replace(ours, ''), other.replace(ours, '')];
  const namesOf = (page: string): string[] => [...page.matchAll(htmlTag)].map(([, name = '']) => name);
  expect(namesOf(rest)).toEqual(namesOf(otherRest));
  const loose = /[^]{0,40}(?:[<>]|&(?!(?:amp|lt|gt|quot|#39|#96);))[^]{0,40}/.exec(rest.replace(htmlTag, ''));
  expect(loose?.[0]).toBeUndefined();
  for (const [, , attributes = ''] of rest.matchAll(htmlTag)) {
    expect(attributes.replace(/="[^"]*"/g, '=')).not.toMatch(/\s(?:on\w+|style|src|srcset|formaction)=/);
    for (const [, address = ''] of attributes.matchAll(/\shref="([^"]*)"/g)) expect(address).toMatch(/^#[a-z0-9-]+$/);
  }
};

/** Parts of a Word document: the same elements with the same names, no relation that leads out, nothing hidden in any text. */
const docx: Harmless = ([hostile], [plain]) => {
  const partsOf = (file: ReportFile | undefined): Readonly<Record<string, string>> => {
    const content = file?.content;
    if (!(content instanceof Uint8Array)) throw new Error('no document');
    return Object.fromEntries(Object.entries(unzipSync(content)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  };
  const elements = (text = ''): string[] => [...text.matchAll(/<(\/?[\w:]+)/g)].map(([, name = '']) => name);
  const [parts, others] = [partsOf(hostile), partsOf(plain)];
  expect(Object.keys(parts)).toEqual(Object.keys(others));
  for (const [path, text] of Object.entries(parts)) {
    expectNothingHidden(text);
    expect(elements(text)).toEqual(elements(others[path]));
    expect(text).not.toMatch(/TargetMode|&(?!(?:amp|lt|gt|quot|#39|#10|#9);)/);
    expect(text.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  }
  const instructions = [...(parts['word/document.xml'] ?? '').matchAll(/<w:instrText[^>]*>([^<]*)</g)];
  for (const [, instruction = ''] of instructions)
    expect(instruction).toMatch(/^ (?:TOC [^"]*"1-[12]" \\h \\z \\u|PAGEREF h_\d+ \\h) $|&quot;1-[12]&quot;/);
};

/** The same elements in every part, nothing between them that could be one, and formulas that are ours. */
const xlsx: Harmless = (hostile, plain) => {
  const [parts, others] = [partsOf(hostile), partsOf(plain)];
  expect(Object.keys(parts)).toEqual(Object.keys(others));
  for (const [path, part] of Object.entries(parts)) {
    expectNothingHidden(part);
    expect(elementsOf(part)).toEqual(elementsOf(others[path] ?? ''));
    expect(textOf(part)).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39|#10|#9);)/);
    for (const [, formula = ''] of part.matchAll(/<f>([^<]*)<\/f>/g))
      expect(formula).toMatch(/^(?:COUNTIFS|IF)\([ -~]*\)$/);
  }
};

/** How each format shows that hostile text did nothing in it. A new format needs an entry here. */
export const harmless: Readonly<Record<string, Harmless>> = {
  markdown,
  html,
  // Data for programs, given back as it came.
  json: (hostile) => {
    expect(() => JSON.parse(one(hostile)) as unknown).not.toThrow();
  },
  csv,
  docx,
  xlsx,
  sarif,
  junit,
  github,
  'github-summary': markdown,
  'cpa-brief': markdown,
  'oscal-poam': oscal,
  'oscal-results': oscal,
  'oscal-catalog': oscal,
  'oscal-components': oscal,
};
