import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-files.js';

/** The level of each folder of src (CONTRIBUTING.md). `generated` holds the validators that only io and cli load. */
const levels = new Map([
  ['schema', 0],
  ['model', 1],
  ['catalogs', 2],
  ['checks', 2],
  ['duties', 2],
  ['history', 2],
  ['questionnaire', 2],
  ['importers', 2],
  ['reports', 2],
  ['redaction', 2],
  ['sampling', 2],
  ['generated', 2],
  ['engine', 3],
  ['io', 3],
  ['cli', 4],
]);

/** What these know of the world is what they are given. */
const isPure = (folder: string): boolean => folder === 'engine' || (levels.get(folder) ?? 0) <= 2;

/** json-schema-to-ts is types alone; createHash and fflate give the same for the same. */
const allowedInPure = new Set(['node:crypto', 'json-schema-to-ts', 'fflate']);

const worldly = new Set([
  'process',
  'console',
  'Intl',
  'globalThis',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
]);
const localeBound = new Set([
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
]);

const folderOf = (path: string): string => path.split('/')[1] ?? '';

const importFaults = ({ path, text }: SourceFile): string[] => {
  const from = folderOf(path);
  const level = levels.get(from);
  if (level === undefined) return [`${path}: the folder ${from} has no level`];
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) {
      return isPure(from) && !allowedInPure.has(fileName) ? [`${path}: imports ${fileName}`] : [];
    }
    const target = posix.join(posix.dirname(path), fileName);
    if (target === 'package.json') return [];
    const to = folderOf(target);
    const other = levels.get(to);
    if (other === undefined) return [`${path}: imports ${target}, which has no level`];
    if (from === to) return [];
    if (other > level) return [`${path}: points up to ${target}`];
    if (other === level) return [`${path}: knows its neighbor ${target}`];
    return [];
  });
};

/** Whether the name stands for the thing itself: not a key, not behind a dot, not a name that is given here. */
const isUse = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isParameter(parent)) &&
    parent.name === node
  );
};

const worldFaults = ({ path, text }: SourceFile): string[] => {
  if (!isPure(folderOf(path))) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const faults: string[] = [];
  const tell = (node: ts.Node, what: string): void => {
    faults.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && worldly.has(node.text) && isUse(node)) tell(node, node.text);
    if (ts.isIdentifier(node) && node.text === 'Date' && !ts.isTypeReferenceNode(node.parent)) tell(node, 'Date');
    if (ts.isPropertyAccessExpression(node)) {
      if (localeBound.has(node.name.text)) tell(node, node.name.text);
      if (node.getText() === 'Math.random') tell(node, 'Math.random');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
};

/** What a source does that its layer must not. */
export const layerFaults = (file: SourceFile): string[] => [...importFaults(file), ...worldFaults(file)];
