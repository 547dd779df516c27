import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Problem } from '../../model/problem.js';
import { forbiddenCharacter } from '../text/forbidden-character.js';
import type { LineIndex } from '../text/line-index.js';

const maxAliases = 100;
/** Values that aliases may add: enough to repeat a list of owners, far from what makes a small file explode. */
const maxRepeated = 10_000;
/** So many problems are described; a file with more is only counted on. */
const maxDescribed = 200;
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

export interface YamlValues {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** How many more there are. */
  readonly untold: number;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

interface Anchored {
  readonly node: Node;
  readonly value: unknown;
  readonly size: number;
}

const offsetOf = (node: Node): number => node.range?.[0] ?? 0;

/** Plain values of a composed document, and all that we refuse although YAML allows it. Never runs the parser's own toJS. */
export const yamlValues = (root: Node | null, lines: LineIndex): YamlValues => {
  const problems: Problem[] = [];
  const anchors = new Map<string, Anchored>();
  const targets = new Map<Alias, Node>();
  let [aliases, repeated, size, untold] = [0, 0, 0, 0];

  const report = (offset: number, code: string, message: string, hint: string): void => {
    if (problems.length < maxDescribed) problems.push({ code, message, hint, place: lines.placeOf(offset) });
    else untold += 1;
  };

  const checkText = (node: Node, text: string): void => {
    const bad = forbiddenCharacter(text)?.name ?? (text.includes('\r') ? 'U+000D' : undefined);
    if (bad === undefined) return;
    report(
      offsetOf(node),
      'control-character',
      `the text holds the character ${bad}`,
      'remove the escape that writes it',
    );
  };

  const aliasValue = (node: Alias): unknown => {
    const target = anchors.get(node.source);
    aliases += 1;
    if (target === undefined) {
      report(offsetOf(node), 'yaml-alias', 'nothing before this is marked with that name', 'write the value itself');
      return null;
    }
    repeated += target.size;
    size += target.size;
    if (aliases === maxAliases + 1 || (repeated > maxRepeated && repeated - target.size <= maxRepeated)) {
      report(
        offsetOf(node),
        'yaml-alias',
        `aliases (\`*name\`) repeat too much from here on`,
        'write the values themselves',
      );
    }
    targets.set(node, target.node);
    return target.value;
  };

  const keyOf = (pair: Pair): string => {
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') return '';
    if (pair.key.type === 'QUOTE_DOUBLE') checkText(pair.key, pair.key.value);
    return pair.key.value;
  };

  const checkKey = (key: string, pair: Pair, map: YAMLMap, known: object): void => {
    const offset = isScalar(pair.key) ? offsetOf(pair.key) : 0;
    if (reserved.has(key)) {
      report(offset, 'forbidden-key', `the key "${key}" is not allowed`, 'choose another name');
    } else if (key === '<<') {
      report(offset, 'merge-key', 'merge keys (`<<`) are not read', 'write the keys themselves');
    } else if (Object.hasOwn(known, key)) {
      if (problems.length >= maxDescribed) return void (untold += 1);
      const first = map.items.find((other) => isScalar(other.key) && other.key.value === key)?.key;
      const { line, column } = lines.placeOf(isScalar(first) ? offsetOf(first) : 0);
      const message = `the key "${key}" stands here twice: first on line ${line ?? 0}, column ${column ?? 0}`;
      report(offset, 'duplicate-key', message, 'keep one of the two');
    }
  };

  const mapValue = (map: YAMLMap): Record<string, unknown> => {
    const value: Record<string, unknown> = {};
    for (const pair of map.items) {
      const key = keyOf(pair);
      checkKey(key, pair, map, value);
      const child = toValue(pair.value as Node | null);
      if (!reserved.has(key)) value[key] = child;
    }
    return value;
  };

  const scalarValue = (node: Node): unknown => {
    if (!isScalar(node)) return null;
    if (node.type === 'QUOTE_DOUBLE') checkText(node, String(node.value));
    // Minus zero would not survive JSON, and means nothing here.
    return node.value === 0 ? 0 : (node.value ?? null);
  };

  const toValue = (node: Node | null): unknown => {
    if (node === null) return null;
    if (isAlias(node)) return aliasValue(node);
    if (node.tag !== undefined)
      report(lines.tagBefore(offsetOf(node)), 'yaml-tag', 'tags (`!name`) are not read', 'remove the tag');
    size += 1;
    const before = size;
    const value = isMap(node)
      ? mapValue(node)
      : isSeq(node)
        ? node.items.map((item) => toValue(item as Node))
        : scalarValue(node);
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) anchors.set(anchor, { node, value, size: size - before + 1 });
    return value;
  };

  const value = toValue(root);
  return { value, problems, untold, targets };
};
