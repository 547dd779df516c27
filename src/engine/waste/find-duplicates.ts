import type { ControlFacts } from '../../model/facts.js';
import { judged } from '../../model/facts.js';
import { compareBy } from '../../model/order.js';
import { rungs } from '../../model/rung.js';

/** Words that say nothing about what a control does. */
const idle = new Set([
  'a',
  'an',
  'and',
  'are',
  'at',
  'by',
  'each',
  'every',
  'for',
  'in',
  'is',
  'of',
  'on',
  'the',
  'to',
  'with',
]);

/** `The access review` and `Review of access` are the same: words that say something, once each, by code unit. */
const titleKey = (title: string): string =>
  [...new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
    .filter((word) => !idle.has(word))
    .sort()
    .join(' ');

const keyOf = ({ control, serves }: ControlFacts): string | undefined => {
  const title = titleKey(control.title);
  if (title === '' || serves.length === 0) return undefined;
  const list = (ids: readonly string[] = []): string => [...ids].sort().join(' ');
  return [title, list(control.satisfies), control.frequency ?? '', list(control.systems)].join('\n');
};

/** The one to keep: the key control, then the one that stands higher, then the one with more evidence, then the first. */
const better = (a: ControlFacts, b: ControlFacts): ControlFacts => {
  const key = ({ control }: ControlFacts): number => (control.key === true ? 1 : 0);
  const rung = ({ looks }: ControlFacts): number => Math.max(...looks.map((look) => rungs.indexOf(judged(look).rung)));
  const order = compareBy<ControlFacts>(key, rung, ({ evidence }) => evidence.length);
  return order(b, a) > 0 ? b : a;
};

/** Controls that say what another one says, by id, each with the one to keep: same mappings, frequency and systems, same words in the title. */
export const findDuplicates = (controls: readonly ControlFacts[]): ReadonlyMap<string, string> => {
  const kept = new Map<string, ControlFacts>();
  for (const facts of controls) {
    const key = keyOf(facts);
    if (key === undefined) continue;
    const other = kept.get(key);
    kept.set(key, other ? better(other, facts) : facts);
  }
  return new Map(
    controls.flatMap((facts) => {
      const key = keyOf(facts);
      const keep = key === undefined ? undefined : kept.get(key);
      return keep && keep !== facts ? [[facts.control.id, keep.control.id] as const] : [];
    }),
  );
};
