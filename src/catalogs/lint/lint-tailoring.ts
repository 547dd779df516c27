import type { Catalog } from '../../model/catalog.js';
import { didYouMean } from '../../model/suggest.js';
import type { Tailoring } from '../../schema/catalog.js';
import { tailor } from '../tailor.js';
import { entriesOf } from './entries-of.js';
import { lintCatalog } from './lint-catalog.js';
import type { LintContext, Remark } from './rule.js';

type Path = readonly (string | number)[];

const rewordKeys = { requirement: ['title', 'statement', 'question'], point: ['expectation'] } as const;

/** Whether the entries do what they say: lead somewhere, change something, and leave each requirement a point. */
const changeRemarks = (tailoring: Tailoring, catalog: Catalog): Remark[] => {
  const kinds = new Map(entriesOf(catalog).map((entry) => [entry.id, 'point' in entry ? 'point' : 'requirement'] as const));
  const told = (code: string, id: string, field: Path, message: string, hint: string): Remark => {
    return { level: 'error', code, message, hint, id, at: { field } };
  };
  const unknown = (id: string, field: Path, ids: Iterable<string>): Remark => {
    const hint = didYouMean(id, ids) ?? `\`soc-gap catalog show ${catalog.id}\` lists its ids`;
    return told('unknown-id', id, field, `${catalog.id} has no ${id}`, hint);
  };
  const drops = (tailoring.drop ?? []).flatMap(({ id }, index) =>
    kinds.has(id) ? [] : [unknown(id, ['drop', index, 'id'], kinds.keys())],
  );
  const rewords = (tailoring.reword ?? []).flatMap((entry, index): Remark[] => {
    const { id } = entry;
    const path = ['reword', index];
    const kind = kinds.get(id);
    if (kind === undefined) return [unknown(id, [...path, 'id'], kinds.keys())];
    const other = kind === 'point' ? 'requirement' : 'point';
    const wrong = rewordKeys[other].find((key) => entry[key] !== undefined);
    const keys = rewordKeys[kind].join(', ');
    if (wrong !== undefined) {
      const message = `${id} is a ${kind}: it has no ${wrong}`;
      return [told('wrong-field', id, [...path, wrong], message, `what can be reworded is ${keys}`)];
    }
    if (rewordKeys[kind].some((key) => entry[key] !== undefined)) return [];
    return [told('no-change', id, path, `nothing of ${id} is reworded`, `add ${keys}`)];
  });
  const adds = (tailoring.add ?? []).flatMap(({ to }, index) =>
    kinds.get(to) === 'requirement' ? [] : [unknown(to, ['add', index, 'to'], catalog.requirements.map(({ id }) => id))],
  );
  return [...drops, ...rewords, ...adds];
};

/** Requirements that lost every point: they could never be met, and nothing would say why they are out of scope. */
const emptied = (tailoring: Tailoring, tailored: Catalog): Remark[] =>
  tailored.requirements
    .filter(({ points }) => points.length === 0)
    .map(({ id }) => {
      const index = (tailoring.drop ?? []).findIndex((entry) => entry.id.startsWith(`${id}.`));
      const [message, hint] = [`no point of ${id} is left`, `drop ${id} itself, with the reason`];
      return { level: 'error', code: 'no-point-left', message, hint, id, at: { field: ['drop', Math.max(0, index), 'id'] } };
    });

/** Where the tailoring holds the texts of an entry of the tailored catalog. */
const sourcesOf = (tailoring: Tailoring): Map<string, Path> =>
  new Map<string, Path>([
    ...(tailoring.reword ?? []).map(({ id }, index) => [id, ['reword', index]] as const),
    ...(tailoring.add ?? []).flatMap(({ points }, index) =>
      points.map(({ id }, at) => [id, ['add', index, 'points', at]] as const),
    ),
    ...(tailoring.requirements ?? []).flatMap(({ id, points }, index) => [
      [id, ['requirements', index]] as const,
      ...points.map((point, at) => [point.id, ['requirements', index, 'points', at]] as const),
    ]),
  ]);

/**
 * All there is to say of a tailoring of this catalog. What it adds and rewords is held against the same rules as a catalog;
 * fields of the remarks are paths in the tailoring's file.
 */
export const lintTailoring = (tailoring: Tailoring, catalog: Catalog, context: LintContext): Remark[] => {
  const tailored = tailor(catalog, [tailoring]);
  const sources = sourcesOf(tailoring);
  const before = new Set(lintCatalog(catalog, context).map(({ code, id }) => `${code} ${id}`));
  const brought = lintCatalog(tailored, context).flatMap((remark): Remark[] => {
    const source = sources.get(remark.id);
    if (source === undefined || before.has(`${remark.code} ${remark.id}`)) return [];
    return [{ ...remark, at: { field: [...source, ...remark.at.field] } }];
  });
  return [...changeRemarks(tailoring, catalog), ...emptied(tailoring, tailored), ...brought];
};
