import type { Fact } from '../../model/condition.js';
import type { DescriptionPart } from '../../schema/description-criteria.js';
import type { Entry, Found, Judged, Short } from './material.js';
import { engagementPlace, short } from './material.js';
import { counted, listed } from './tell.js';

const hasAny = (entry: Entry, { each = [] }: DescriptionPart): boolean =>
  each.length > 0 && each.some(({ field }) => (entry.has[field] ?? 0) > 0);

/** One line a file: thousands of controls are told by their number, a few things by their names. */
const tellFound = (entries: readonly Entry[], { one, many }: DescriptionPart): Found[] => {
  const byFile = new Map<string | null, Entry[]>();
  for (const entry of entries) {
    const list = byFile.get(entry.file);
    if (list) list.push(entry);
    else byFile.set(entry.file, [entry]);
  }
  return [...byFile].map(([file, members]) => ({
    what: [counted(members.length, one, many), listed(members.flatMap(({ label }) => label || []))]
      .filter(Boolean)
      .join(': '),
    file,
    line: members[0]?.line ?? null,
  }));
};

const tellLacking = (entries: readonly Entry[], { each = [], one, many }: DescriptionPart): Short[] =>
  each.flatMap(({ field, words = 1, without }) => {
    const lacking = entries.filter(({ has }) => (has[field] ?? 0) < words).map(({ label }) => label);
    if (lacking.length === 0) return [];
    const says = `Without ${without}: ${lacking.length} of ${counted(entries.length, one, many)} (${listed(lacking)}).`;
    return [short('lacking', says, { field, lacking: lacking.length, of: entries.length })];
  });

/** So many entries are told one by one. */
const mostTold = 3;

const placed = ({ label, file, line }: Entry): string =>
  file === null ? label : `${label} (${file}${line === null ? '' : `:${line}`})`;

/** What belongs together, entry by entry: how much of it is there, and what is not. */
const tellWhole = (entries: readonly Entry[], { whole, one, many }: DescriptionPart): Short[] => {
  if (!whole) return [];
  const { noun, lacking, of } = whole;
  const open = entries.flatMap((entry) => {
    const missing = of.filter(({ field }) => (entry.has[field] ?? 0) === 0);
    return missing.length > 0 ? [{ entry, missing }] : [];
  });
  const told = open.slice(0, mostTold).map(({ entry, missing }) =>
    short(
      'lacking',
      `${placed(entry)} has ${of.length - missing.length} of ${of.length} ${noun} on record; nothing tells ${lacking} ${listed(
        missing.map((item) => item.told),
        of.length,
      )}.`,
      { entry: entry.label, fields: missing.map(({ field }) => field), of: of.length },
    ),
  );
  const others = open.slice(mostTold).map(({ entry }) => entry);
  if (others.length === 0) return told;
  const says = `${counted(others.length, `other ${one} lacks`, `other ${many} lack`)} some of the ${of.length} ${noun}: ${listed(others.map(placed))}.`;
  return [...told, short('lacking', says, { lacking: open.length, of: entries.length })];
};

/**
 * Holds the entries of one kind against what the catalog calls enough: so many of them, each with these fields. `fact` is what
 * soc-gap.yaml says about there being any, where the part asks for it; `saidNone` that management has stated that there is none.
 */
export const judgePart = (
  part: DescriptionPart,
  entries: readonly Entry[],
  { fact, saidNone }: { readonly fact: Fact | undefined; readonly saidNone: boolean },
): Judged => {
  const { one, many, least = 0, noneWhere } = part;
  const own = entries.filter((entry) => entry.given !== true || hasAny(entry, part));
  const settled = saidNone || fact === false;
  if (entries.length === 0 && settled) {
    const what = `soc-gap.yaml says that there is no ${one} (${noneWhere ?? ''})`;
    return { found: fact === false ? [{ what, ...engagementPlace }] : [], short: [], isThere: true };
  }
  const contradiction =
    settled && own.length > 0
      ? [
          short(
            'contradiction',
            `${fact === false ? 'soc-gap.yaml' : 'Management'} says that there is no ${one}; ${counted(own.length, one, many)} on record: ${listed(own.map(({ label }) => label))}.`,
            { entries: own.length },
          ),
        ]
      : [];
  const few =
    entries.length >= least
      ? []
      : entries.length === 0
        ? [short('nothing', `No ${one} is on record.`, { least })]
        : [short('few', `${counted(entries.length, one, many)} on record; ${least} are asked for.`, { least })];
  return {
    found: tellFound(part.each === undefined ? entries : own, part),
    short: [...contradiction, ...few, ...tellLacking(entries, part), ...tellWhole(entries, part)],
    isThere: own.length > 0,
  };
};
